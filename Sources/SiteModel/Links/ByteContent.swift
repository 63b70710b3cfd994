extension String {
  /// Whether a byte, which is a character of its own, stands anywhere in the text.
  func contains(byte: UInt8) -> Bool {
    var text = self
    return text.withUTF8 { $0.contains(byte) }
  }
}
