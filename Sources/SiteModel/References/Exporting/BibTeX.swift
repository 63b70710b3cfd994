import FrontMatter

/// A source as an entry of a BibTeX file, in UTF-8 as biber and newer citation managers read it.
package struct BibTeX: Sendable {
  private let reference: Reference

  package init(_ reference: Reference) {
    self.reference = reference
  }

  /// Ends with a line's end.
  package var text: String {
    var fields = fields.map { "  \($0.name) = {\($0.value)}" }
    if let month { fields.append("  month = \(month)") }
    return "@\(type){\(key),\n\(fields.joined(separator: ",\n"))\n}\n"
  }

  /// BibTeX takes fewer characters than CSL.
  private var key: String {
    String(reference.id.map { "{}(),\"#%'\\~= ".contains($0) ? "-" : $0 })
  }

  private var type: String {
    if reference.text != nil { return "misc" }
    switch reference.form {
    case .article: return "article"
    case .contribution: return reference.type == .paperConference ? "inproceedings" : "incollection"
    case .whole: break
    }
    switch reference.type {
    case .book: return "book"
    case .report: return "techreport"
    case .thesis: return "phdthesis"
    default: return "misc"
    }
  }

  // MARK: Fields

  private typealias Field = (name: String, value: String)

  private var fields: [Field] {
    let people = [
      ("author", names(reference.authors)), ("editor", names(reference.editors)),
      // Braces keep capital letters.
      ("title", (reference.text ?? reference.title).map { "{\(Self.escaped($0))}" }),
    ]
    let work = [
      (containerName, reference.container), ("series", reference.collection),
      (publisherName, reference.publisher), ("address", reference.publisherPlace),
      ("edition", reference.edition), ("version", reference.version),
      ("volume", reference.volume), ("number", number), ("type", reference.genre),
      ("pages", reference.pages?.replacing("-", with: "--")), ("pagetotal", reference.pageCount),
      ("eventtitle", reference.event?.title), ("venue", reference.event?.place), ("year", year),
    ].map { ($0.0, $0.1.map(Self.escaped)) }
    let numbers = [
      ("doi", reference.doi.map(Self.verbatim)), ("url", reference.url.map(Self.verbatim)),
      ("urldate", reference.accessed?.start?.description), ("pmid", reference.pmid),
      ("pmcid", reference.pmcid), ("isbn", reference.isbn.map(Self.verbatim)),
      ("issn", reference.issn.map(Self.verbatim)), ("language", reference.language),
    ]
    return (people + work + numbers).compactMap { field in field.1.map { (field.0, $0) } }
  }

  private var containerName: String {
    switch reference.form {
    case .article: "journal"
    case .contribution: "booktitle"
    case .whole: "howpublished"
    }
  }

  private var publisherName: String {
    switch type {
    case "techreport": "institution"
    case "phdthesis": "school"
    default: "publisher"
    }
  }

  private var number: String? {
    if reference.form == .article { return reference.issue }
    return reference.number ?? reference.collectionNumber
  }

  private var year: String? {
    if let year = reference.year { return String(year) }
    return reference.isInPress ? "in press" : reference.issued?.words
  }

  /// A word that BibTeX knows; styles print it in their language.
  private var month: String? {
    switch reference.issued?.start {
    case .month(_, let month): Self.months[month - 1]
    case .day(let day): Self.months[day.month - 1]
    default: nil
    }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private func names(_ names: [ReferenceName]) -> String? {
    names.isEmpty ? nil : names.map(Self.name).joined(separator: " and ")
  }

  private static func name(_ name: ReferenceName) -> String {
    switch name {
    case .others: return "others"
    case .organisation(let name): return "{\(escaped(name))}"
    case .text(let name):
      guard let parts = ReferenceName.familyAndInitials(name) else {
        return "{\(escaped(name))}"
      }
      return escaped("\(parts.family), \(parts.initials)")
    case .person(let person):
      let family = [person.droppingParticle, person.family].filter { !$0.isEmpty }
        .joined(separator: " ")
      return [family, person.suffix, person.given].filter { !$0.isEmpty }.map(escaped)
        .joined(separator: ", ")
    }
  }

  // MARK: Characters

  /// Text without CSL's marks, with the characters that mean something to TeX made plain.
  private static func escaped(_ text: String) -> String {
    var result = ""
    let arePaired = arePaired(text)
    for character in RichText(text).plain {
      switch character {
      // BibTeX counts braces even behind a backslash.
      case "{" where !arePaired: result += "\\textbraceleft{}"
      case "}" where !arePaired: result += "\\textbraceright{}"
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "&", "%", "$", "#", "_", "{", "}": result += "\\\(character)"
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }

  /// Whether each brace has its partner.
  private static func arePaired(_ text: String) -> Bool {
    var open = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "{") { open += 1 }
      if byte == UInt8(ascii: "}") { open -= 1 }
      if open < 0 { return false }
    }
    return open == 0
  }

  /// Of identifiers and addresses, which are not typeset; a brace would end the field.
  private static func verbatim(_ text: String) -> String {
    text.replacing("{", with: "%7B").replacing("}", with: "%7D")
  }
}
