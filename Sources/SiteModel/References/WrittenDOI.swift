/// A DOI as people write it: bare, or as a link or behind a word, as it is often pasted where `10.1/x` is meant.
enum WrittenDOI {
  private static let prefixes: [StaticString] = [
    "https://doi.org/", "http://doi.org/", "https://www.doi.org/", "https://dx.doi.org/",
    "http://dx.doi.org/", "doi.org/", "doi:",
  ]

  static func bare(_ text: String) -> String {
    let bytes = text.utf8
    // Nearly all are bare.
    if bytes.first == UInt8(ascii: "1"), bytes.last != UInt8(ascii: "."),
      !bytes.contains(UInt8(ascii: "%"))
    {
      return text
    }
    var text = text
    let doi = text.withUTF8 {
      String(decoding: $0[trimmed($0, bare($0, $0.indices))], as: UTF8.self)
    }
    return PercentDecoding.decoded(doi)
  }

  /// Without a full stop that ended the sentence in which it stood.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last,
      bytes[last] == UInt8(ascii: ".") || bytes[last] == UInt8(ascii: " ")
    {
      range.removeLast()
    }
    return range
  }

  /// The DOI of an address of doi.org; nil for other addresses.
  static func inAddress(_ address: String) -> String? {
    let doi = bare(address)
    return doi.utf8.count < address.utf8.count && isBare(doi) ? doi : nil
  }

  /// The part of `range` from `10.` on; all of it where no known word stands in front.
  static func bare(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    if range.isEmpty || bytes[range.lowerBound] == UInt8(ascii: "1") { return range }
    guard let prefix = prefixes.first(where: { bytes.begins(with: $0, in: range) }) else {
      return range
    }
    var start = range.lowerBound + prefix.utf8CodeUnitCount
    while start < range.upperBound, bytes[start] == UInt8(ascii: " ") { start += 1 }
    return start..<range.upperBound
  }

  /// `10.`, the registrant's number, a stroke and a suffix (ISO 26324), in visible characters.
  static func isBare(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard bytes.begins(with: "10.", in: range) else { return false }
    let registrant = bytes[range].dropFirst(3).prefix { $0 != UInt8(ascii: "/") }
    guard !registrant.isEmpty, registrant.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") })
    else { return false }
    return registrant.endIndex + 1 < range.upperBound
      && bytes[range].allSatisfy { $0 > UInt8(ascii: " ") }
  }

  static func isBare(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isBare($0, $0.indices) }
  }
}

/// A work's number in PubMed or, behind its letters, in PubMed Central: up to eight digits, the first of them no zero.
enum WrittenPMID {
  static func isNumber(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, first != UInt8(ascii: "0") else { return false }
    return bytes.count <= 8 && bytes.allSatisfy(\.isDigit)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }

  /// In small letters, if it is a letter of ASCII.
  var inLowerCase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension UnsafeBufferPointer<UInt8> {
  /// `word` is in small letters; letters in the bytes may be capital.
  func begins(with word: StaticString, in range: Range<Int>) -> Bool {
    let count = word.utf8CodeUnitCount
    guard range.count >= count else { return false }
    return word.withUTF8Buffer { word in
      (0..<count).allSatisfy { self[range.lowerBound + $0].inLowerCase == word[$0] }
    }
  }

  func says(_ word: StaticString, in range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount && begins(with: word, in: range)
  }
}
