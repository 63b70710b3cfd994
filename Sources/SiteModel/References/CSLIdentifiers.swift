import FrontMatter

extension CSLEntry {
  /// The id, as citations name it: letters, digits and `_ - . : + /`, beginning with a letter, a digit or
  /// `_`. It becomes an anchor of the page.
  mutating func id() -> String? {
    guard let field = self[.id], let id = text(.id) else { return nil }
    if let first = id.unicodeScalars.first, Self.isWord(first),
      id.unicodeScalars.allSatisfy({ Self.isWord($0) || Self.isMark($0) })
    {
      return id
    }
    wrong(
      field, "'\(id)' cannot be the id of a source",
      help: "use letters, digits and '-', for instance steffens2016")
    return nil
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    case "\u{0}"..."\u{7F}": false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", ".", ":", "+", "/": true
    default: false
    }
  }

  mutating func readIdentifiers(into reference: inout Reference) {
    reference.doi = text(.doi).map(Self.bareDOI)
    reference.pmid = text(.pmid)
    reference.url = address(.url)
  }

  /// `https://doi.org/10.1/x` and `doi:10.1/x` are often pasted where `10.1/x` is meant.
  private static func bareDOI(_ text: String) -> String {
    // Nearly all are bare.
    if text.utf8.first == UInt8(ascii: "1") { return text }
    let prefixes = [
      "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:",
    ]
    let prefix = prefixes.first { text.lowercased().hasPrefix($0) }
    return prefix.map { String(text.dropFirst($0.count)) } ?? text
  }

  private mutating func address(_ field: CSLField) -> String? {
    guard let value = self[field], let text = text(field) else { return nil }
    let scheme = text.lowercased()
    if scheme.hasPrefix("https://") || scheme.hasPrefix("http://") { return text }
    wrong(
      value, "'\(text)' is not the address of a website",
      help: "write it whole, with https:// in front")
    return nil
  }
}
