extension UInt8 {
  /// What a hexadecimal digit of ASCII counts, in small or capital letters; nil for all other bytes.
  package var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// Whether a digest is written with it: programs write small letters.
  package var isDigitOfDigest: Bool {
    hexadecimalValue != nil && !(UInt8(ascii: "A")...UInt8(ascii: "F")).contains(self)
  }
}
