/// A template in which every name is known to be there and every value is known to be safe.
indirect enum CheckedPiece {
  case literal([UInt8])
  case value(Path, OutputForm)
  /// The body once, if the value is there (or, inverted, if it is not).
  case condition(Path, isInverted: Bool, body: [CheckedPiece])
  /// The body for every element.
  case loop(Path, body: [CheckedPiece])
}
