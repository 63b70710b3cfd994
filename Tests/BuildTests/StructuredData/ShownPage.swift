/// What readers and browsers find on a built page: its words, and the values of its attributes.
struct ShownPage {
  let graph: JSONTree?
  private let words: String
  private let attributes: String
  private let base: String

  init(_ html: String, base: String) throws {
    let opening = "<script type=\"application/ld+json\">"
    var shown = html
    var data: String?
    if let start = html.firstRange(of: opening),
      let end = html[start.upperBound...].firstRange(of: "</script>")
    {
      data = String(html[start.upperBound..<end.lowerBound])
      shown = html.replacingCharacters(in: start.lowerBound..<end.upperBound)
    }
    graph = try data.map { try JSONTree($0) }
    self.base = base
    words = ReadText(shown[...]).words.joined(separator: " ")
    attributes = Self.attributes(shown)
  }

  /// Whether the value stands on the page, or in its head.
  func shows(_ text: String) -> Bool {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.contains(text) || attributes.contains(text)
  }

  /// Addresses lead there from the page; ids are those of such addresses.
  func shows(address: String) -> Bool {
    let whole = address.prefix { $0 != "#" }
    if whole == base || attributes.contains("\"\(whole)\"") { return true }
    return attributes.contains("\"/\(whole.dropFirst(base.count))")
  }

  private static func attributes(_ html: String) -> String {
    html.split(separator: "<").compactMap { $0.split(separator: ">").first }
      .joined(separator: "\n").replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>) -> String {
    String(self[..<range.lowerBound]) + String(self[range.upperBound...])
  }
}
