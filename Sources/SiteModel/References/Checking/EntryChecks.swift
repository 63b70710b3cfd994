import Diagnostics
import FrontMatter

/// Checks that need nothing but the entry itself.
extension CSLEntry {
  /// What is found keeps no source from being printed, so it is kept apart from `problems`.
  func findings(on reference: Reference, _ checks: SourceChecks) -> Problems {
    var found = Problems()
    checkNumbers(checks, &found)
    // Of a citation in words nothing else is known.
    if reference.text != nil { return found }
    checkPages(of: reference, checks, &found)
    checkFields(of: reference, checks, &found)
    checkAccess(to: reference, checks, &found)
    checkTitle(of: reference, checks, &found)
    return found
  }

  private func checkNumbers(_ checks: SourceChecks, _ found: inout Problems) {
    if let value = self[.isbn], let text = value.text, let fault = CheckDigits.fault(inISBN: text) {
      checks.report(
        SourceRules.checkDigit, fault.message, at: value.place, help: fault.help, problems: &found)
    }
    if let value = self[.issn], let text = value.text, let fault = CheckDigits.fault(inISSN: text) {
      checks.report(
        SourceRules.checkDigit, fault.message, at: value.place, help: fault.help, problems: &found)
    }
  }

  private func checkPages(
    of reference: Reference, _ checks: SourceChecks, _ found: inout Problems
  ) {
    guard let value = self[.page], let pages = reference.pages,
      let fault = PageRange.fault(in: pages)
    else { return }
    checks.report(
      SourceRules.pageOrder, fault.message, at: value.place, help: fault.help, problems: &found)
  }

  private func checkFields(
    of reference: Reference, _ checks: SourceChecks, _ found: inout Problems
  ) {
    // Of a type that nobody knows, nobody knows what it needs; what is there and wrong is not missing.
    guard type != nil else { return }
    let missing = reference.missingFields.filter { !problems.hasErrors || isLeftOut($0) }
    guard let first = missing.first else { return }
    let names = missing.map { "'\($0)'" }.joined(separator: " and no ")
    checks.report(
      SourceRules.fields, "\(reference.quoted) has no \(names)",
      at: (self[.id] ?? value).place, help: "add '\(first): …', which \(reference.type.needs)",
      problems: &found)
  }

  private func checkAccess(
    to reference: Reference, _ checks: SourceChecks, _ found: inout Problems
  ) {
    guard reference.isOnline, type != nil, isLeftOut(CSLField.accessed.name),
      isLeftOut(CSLField.doi.name), !isInPrint(reference),
      let value = self[.url]
    else { return }
    checks.report(
      SourceRules.accessed, "nobody says when they looked at \(reference.quoted)", at: value.place,
      help: "add 'accessed:' with the day when somebody last read it, for instance 2022-05-04",
      problems: &found)
  }

  /// Whether a work that has an address was printed as well, so that it stays as it is.
  private func isInPrint(_ reference: Reference) -> Bool {
    guard reference.type.isArticle || reference.type.isContribution || reference.type == .book
    else { return false }
    return reference.volume != nil || reference.issue != nil || reference.pages != nil
      || self[.isbn] != nil
  }

  private func checkTitle(
    of reference: Reference, _ checks: SourceChecks, _ found: inout Problems
  ) {
    guard let value = self[.title], let title = reference.title, !reference.type.hasShortTitles,
      title.utf8.count < 40
    else { return }
    let plain = RichText(title).plain
    let words = plain.split { $0 == " " || $0 == "-" || $0 == "–" }.count
    let isIdeographic = plain.unicodeScalars.contains { $0.properties.isIdeographic }
    guard words < 3, !isIdeographic else { return }
    checks.report(
      SourceRules.title,
      "the title '\(plain)' has \(words == 1 ? "one word" : "two words")", at: value.place,
      help: "write it as the work has it, with all its words", problems: &found)
  }
}

extension Reference {
  /// What readers need to find a source of its type, and is not there.
  var missingFields: [String] {
    var missing: [String] = []
    let isDated = issued != nil || isInPress
    switch type {
    case .journalArticle, .articleMagazine, .articleNewspaper:
      if container == nil { missing.append("container-title") }
      if !isDated { missing.append("issued") }
    case .paperConference:
      if container == nil, event == nil { missing.append("container-title") }
    case .chapter, .entry, .entryDictionary, .entryEncyclopedia:
      if container == nil { missing.append("container-title") }
    case .book, .report:
      if !isDated, accessed == nil { missing.append("issued") }
    case .thesis:
      if publisher == nil { missing.append("publisher") }
      if !isDated { missing.append("issued") }
    case .webPage, .post, .postWeblog:
      if link == nil { missing.append("URL") }
    case .dataset:
      if link == nil, publisher == nil { missing.append("DOI") }
    case .legislation, .regulation, .bill, .treaty, .legalCase:
      if container == nil, number == nil { missing.append("number") }
    default: break
    }
    return missing
  }
}

extension ReferenceType {
  /// For whom a field is missing, in a help.
  fileprivate var needs: String {
    switch self {
    case .journalArticle, .articleMagazine, .articleNewspaper: "articles have"
    case .chapter, .paperConference: "parts of books have"
    case .entry, .entryDictionary, .entryEncyclopedia: "entries of a work have"
    case .webPage, .post, .postWeblog: "web pages have"
    case .thesis: "theses have"
    default: "readers need to find it"
    }
  }

  /// Works that are often called by a word or two.
  fileprivate var hasShortTitles: Bool {
    switch self {
    case .entry, .entryDictionary, .entryEncyclopedia, .legislation, .bill, .regulation, .treaty,
      .legalCase, .software, .standard:
      true
    default: false
    }
  }
}
