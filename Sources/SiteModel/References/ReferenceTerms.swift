/// What the lists of sources of one language say beside the sources themselves.
package struct ReferenceTerms: Sendable {
  let strings: StringCatalogue
  /// BCP 47 tag of the pages.
  let language: String

  package init(_ strings: StringCatalogue, language: String) {
    self.strings = strings
    self.language = language
  }

  /// The tag of a title in another language than the page's; regions make no difference.
  func foreign(_ tag: String?) -> String? {
    guard let tag, Self.primary(tag) != Self.primary(language) else { return nil }
    return tag
  }

  private static func primary(_ tag: String) -> String {
    tag.prefix { $0 != "-" }.lowercased()
  }

  /// `2nd ed`, `2. Aufl`; words stay as they are written.
  func edition(_ edition: String) -> String {
    let digits = edition.prefix { ("0"..."9").contains($0) }
    guard let number = Int(digits), Self.isOrdinal(edition[digits.endIndex...]) else {
      return edition
    }
    return strings[.referenceEdition].filled(["edition": ordinal(number)])
  }

  /// Whether what stands behind a number makes it an ordinal and nothing more.
  private static func isOrdinal(_ ending: Substring) -> Bool {
    ["", ".", "st", "nd", "rd", "th"].contains(ending)
  }

  private func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    let key: SiteString =
      switch number % 10 {
      case 1 where !isTeen: .referenceOrdinal1
      case 2 where !isTeen: .referenceOrdinal2
      case 3 where !isTeen: .referenceOrdinal3
      default: .referenceOrdinal
      }
    return strings[key].filled(["number": String(number)])
  }

  func pages(_ pages: String) -> String { strings[.referencePages].filled(["pages": pages]) }

  /// `212 p.`; words stay as they are written.
  func pageCount(_ count: String) -> String {
    guard count.last.map({ ("0"..."9").contains($0) }) == true else { return count }
    return strings[.referencePageCount].filled(["number": count])
  }

  func volume(_ volume: String) -> String { strings[.referenceVolume].filled(["number": volume]) }

  func version(_ version: String) -> String {
    strings[.referenceVersion].filled(["version": version])
  }

  /// `AHRQ Comparative Effectiveness Reviews; No. 227`
  func series(_ title: String, number: String?) -> String {
    guard let number else { return title }
    let isNumber = number.first.map { ("0"..."9").contains($0) } ?? false
    return isNumber
      ? "\(title); \(strings[.referenceNumber].filled(["number": number]))" : "\(title); \(number)"
  }

  /// `12 Suppl 7`, `Suppl 1`, `12`
  func issue(of reference: Reference) -> String? {
    guard let supplement = reference.supplement else { return reference.issue }
    let isNumber = supplement.first.map { ("0"..."9").contains($0) } ?? false
    let name =
      isNumber ? strings[.referenceSupplement].filled(["number": supplement]) : supplement
    return reference.issue.map { "\($0) \(name)" } ?? name
  }

  /// What kind of work it is, where readers would not see it: theses and data.
  func kind(of reference: Reference) -> String? {
    switch reference.type {
    case .thesis: reference.genre ?? strings.text(.referenceThesis)
    case .dataset: reference.genre ?? strings.text(.referenceDataset)
    default: nil
    }
  }

  /// `S3-Leitlinie 013-007`, `Report No.: 12`
  func report(_ reference: Reference) -> String? {
    switch reference.type {
    case .thesis, .dataset: return nil
    default: break
    }
    guard let number = reference.number else { return reference.genre }
    if let genre = reference.genre { return "\(genre) \(number)" }
    return reference.type == .report
      ? strings[.referenceReport].filled(["number": number]) : number
  }
}
