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
    reference.doi = doi()
    reference.pmid = pmid()
    reference.pmcid = pmcid()
    reference.url = address(.url)
    _ = text(.isbn)
    _ = text(.issn)
  }

  /// `10.`, the registrant's number, a stroke and a suffix (ISO 26324).
  private mutating func doi() -> String? {
    guard let value = self[.doi], let text = text(.doi) else { return nil }
    let doi = Self.bareDOI(text)
    if doi.hasPrefix("10."), doi.utf8.contains(UInt8(ascii: "/")),
      doi.utf8.allSatisfy({ $0 > UInt8(ascii: " ") })
    {
      return doi
    }
    wrong(
      value, "'\(text)' is not a DOI",
      help: "write it from '10.' on, for instance 10.1001/jamainternmed.2015.7431")
    return nil
  }

  private mutating func pmid() -> String? {
    guard let value = self[.pmid], let text = text(.pmid) else { return pmidInNote() }
    if text.utf8.count <= 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
    wrong(
      value, "'\(text)' is not a number in PubMed",
      help: "write its digits alone, for instance 26752509")
    return nil
  }

  /// Zotero has no field for it: people write `PMID: 26752509` into a note.
  private mutating func pmidInNote() -> String? {
    guard let note = text(.note) else { return nil }
    for line in note.split(whereSeparator: \.isNewline) where line.hasPrefix("PMID:") {
      let number = line.dropFirst(5).drop { $0 == " " }
      if !number.isEmpty, number.count <= 8, number.allSatisfy({ ("0"..."9").contains($0) }) {
        return String(number)
      }
    }
    return nil
  }

  /// With or without its letters.
  private mutating func pmcid() -> String? {
    guard let value = self[.pmcid], let text = text(.pmcid) else { return nil }
    let digits = text.uppercased().hasPrefix("PMC") ? text.dropFirst(3) : text[...]
    if !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return "PMC\(digits)"
    }
    wrong(
      value, "'\(text)' is not a number in PubMed Central",
      help: "write it with its letters, for instance PMC4862073")
    return nil
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
