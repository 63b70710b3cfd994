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
    // Catalogues write it as an address.
    if reference.doi == nil, let url = reference.url { reference.doi = WrittenDOI.inAddress(url) }
    reference.isbn = text(.isbn)
    reference.issn = text(.issn)
  }

  private mutating func doi() -> String? {
    guard let value = self[.doi], let text = text(.doi) else {
      let doi = noted("doi").map(WrittenDOI.bare)
      return doi.flatMap { WrittenDOI.isBare($0) ? $0 : nil }
    }
    let doi = WrittenDOI.bare(text)
    if WrittenDOI.isBare(doi) { return doi }
    wrong(
      value, "'\(text)' is not a DOI",
      help: "write it from '10.' on, for instance 10.1001/jamainternmed.2015.7431")
    return nil
  }

  private mutating func pmid() -> String? {
    guard let value = self[.pmid], let text = text(.pmid) else {
      return noted("pmid").flatMap { WrittenPMID.isNumber($0.utf8) ? $0 : nil }
    }
    if WrittenPMID.isNumber(text.utf8) { return text }
    wrong(
      value, "'\(text)' is not a number in PubMed",
      help: "write its digits alone, for instance 26752509")
    return nil
  }

  /// Zotero has no field for some numbers: people write `PMID: 26752509` on a line of the note. `name` is in small letters.
  private mutating func noted(_ name: String) -> String? {
    guard self[.note] != nil, let note = text(.note) else { return nil }
    for line in note.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = line[..<colon].drop { $0 == " " }
      guard key.lowercased() == name else { continue }
      return String(line[colon...].dropFirst().drop { $0 == " " }.prefix { $0 != " " })
    }
    return nil
  }

  /// With or without its letters.
  private mutating func pmcid() -> String? {
    guard let value = self[.pmcid], let text = text(.pmcid) else {
      return noted("pmcid").flatMap(Self.pmcid)
    }
    if let pmcid = Self.pmcid(text) { return pmcid }
    wrong(
      value, "'\(text)' is not a number in PubMed Central",
      help: "write it with its letters, for instance PMC4862073")
    return nil
  }

  private static func pmcid(_ text: String) -> String? {
    let digits = text.uppercased().hasPrefix("PMC") ? text.dropFirst(3) : text[...]
    return WrittenPMID.isNumber(digits.utf8) ? "PMC\(digits)" : nil
  }

  private mutating func address(_ field: CSLField) -> String? {
    guard let value = self[field], let text = text(field) else { return nil }
    let scheme = text.lowercased()
    if scheme.hasPrefix("https://") || scheme.hasPrefix("http://"), WebHost(of: text) != nil {
      return text
    }
    wrong(
      value, "'\(text)' is not the address of a website",
      help: "write it whole, for instance https://www.example.org/")
    return nil
  }
}
