/// Numbers of works that stand somewhere in a text: in the address of an article, in a citation in words.
enum WorkNumbers {
  /// DOIs, and what they might be without the parts behind them: `…/doi/10.1/x/abstract` may be of `10.1/x`.
  static func dois(in text: String) -> [String] {
    guard let start = start(ofDOIIn: Array(text.utf8)) else { return [] }
    let written = text.utf8.dropFirst(start).prefix { $0 > UInt8(ascii: " ") && !isEnd($0) }
    var doi = WrittenDOI.bare(String(Substring(written)))
    while let last = doi.last, ",;)]\"'".contains(last) { doi.removeLast() }
    var found: [String] = []
    while WrittenDOI.isBare(doi) {
      found.append(doi)
      guard let stroke = doi.lastIndex(of: "/") else { break }
      doi = String(doi[..<stroke])
    }
    return found
  }

  /// Of what belongs to an address and not to the DOI in it.
  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "&")
  }

  /// Where `10.` begins a word.
  private static func start(ofDOIIn bytes: [UInt8]) -> Int? {
    guard bytes.count > 4 else { return nil }
    return (0..<bytes.count - 3).first { index in
      bytes[index] == UInt8(ascii: "1") && bytes[index + 1] == UInt8(ascii: "0")
        && bytes[index + 2] == UInt8(ascii: ".") && (0x30...0x39).contains(bytes[index + 3])
        && (index == 0 || " /=:(<".utf8.contains(bytes[index - 1]))
    }
  }

  private static let pubMed = [
    "://pubmed.ncbi.nlm.nih.gov/", "://www.ncbi.nlm.nih.gov/pubmed/", "://ncbi.nlm.nih.gov/pubmed/",
  ]

  /// The number in the address of a work's page in PubMed.
  static func pmid(in address: String) -> String? {
    let address = address.lowercased()
    for place in pubMed {
      guard let range = address.firstRange(of: place) else { continue }
      let number = address[range.upperBound...].prefix { ("0"..."9").contains($0) }
      if WrittenPMID.isNumber(number.utf8) { return String(number) }
    }
    return nil
  }
}

extension Reference {
  /// All that the work may be found by on a list of works: its DOI and its number in PubMed, also where they stand in its
  /// address or in a citation in words.
  var numbers: [String] {
    var numbers = [doi, pmid].compactMap { $0 }
    if let url {
      numbers += WorkNumbers.dois(in: url)
      if let pmid = WorkNumbers.pmid(in: url) { numbers.append(pmid) }
    }
    if let text { numbers += WorkNumbers.dois(in: text) }
    return numbers
  }

  /// Whether the work may be on a list of works; false is certain.
  var mayHaveNumbers: Bool { doi != nil || pmid != nil || url != nil || text != nil }
}
