/// One step through a text that is compared with the forms of terms. What differs in bytes and not for readers is
/// one and the same letter here: spaces of any width and line breaks, hyphens that keep a line together,
/// apostrophes. Soft hyphens and word joiners are none at all.
struct FormLetter {
  /// Nil for what is passed over.
  let byte: UInt8?
  /// Bytes of the text.
  let length: Int

  init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    if let (byte, length) = Self.folded(text, at: index) {
      self.byte = byte
      self.length = length
    } else {
      byte = text[index]
      length = 1
    }
  }

  private init(_ byte: UInt8?, _ length: Int) {
    self.byte = byte
    self.length = length
  }

  /// The letters of a form, as they are compared.
  static func letters(of form: String) -> [UInt8] {
    var form = form
    return form.withUTF8 { text in
      var letters: [UInt8] = []
      var index = 0
      while index < text.count {
        let letter = FormLetter(text, at: index)
        if let byte = letter.byte { letters.append(byte) }
        index += letter.length
      }
      return letters
    }
  }

  private static func folded(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (byte: UInt8?, length: Int)? {
    var end = index
    while end < text.count, let length = spaceLength(text, at: end) { end += length }
    if end > index { return (UInt8(ascii: " "), end - index) }
    switch (text[index], text.at(index + 1), text.at(index + 2)) {
    case (0xC2, 0xAD, _): return (nil, 2)
    case (0xE2, 0x81, 0xA0): return (nil, 3)
    case (0xE2, 0x80, 0x90), (0xE2, 0x80, 0x91): return (UInt8(ascii: "-"), 3)
    case (0xE2, 0x80, 0x99): return (UInt8(ascii: "'"), 3)
    default: return nil
    }
  }

  private static func spaceLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    if text[index].isSpace { return 1 }
    switch (text[index], text.at(index + 1), text.at(index + 2)) {
    case (0xC2, 0xA0, _): return 2
    // Figure space and the narrow space that keeps a line together.
    case (0xE2, 0x80, 0x87), (0xE2, 0x80, 0xAF): return 3
    default: return nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Zero behind the end.
  fileprivate func at(_ index: Int) -> UInt8 { index < count ? self[index] : 0 }
}
