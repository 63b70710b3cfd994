/// The words of a link as people compare them: without case, and without what stands between words.
enum LinkWords {
  /// A number that two texts share if they have the same words; others hardly ever do. Letters outside of ASCII do not
  /// count.
  static func digest(_ text: String) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    var isBehindWord = false
    var isBehindGap = false
    for byte in text.utf8 where byte < 0x80 {
      let letter = byte | 0x20
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) else {
        isBehindGap = isBehindWord
        continue
      }
      if isBehindGap { digest = (digest ^ 0x20) &* 0x0000_0100_0000_01B3 }
      digest = (digest ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
      (isBehindWord, isBehindGap) = (true, false)
    }
    return digest
  }
}
