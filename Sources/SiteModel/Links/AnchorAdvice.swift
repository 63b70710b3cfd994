package import Diagnostics
import Fingerprints

/// What to say of a link to a section that is not there.
package struct AnchorAdvice {
  private let written: String
  private let ids: [String]

  /// `ids` are those of the page's headings.
  package init(_ written: String, among ids: [String]) {
    self.written = written
    self.ids = ids
  }

  package func report(on page: String, at place: Place, problems: inout Problems) {
    if written.isEmpty {
      problems.report(
        LinkRules.unknownHeading, "'#' names no heading", at: place,
        help: known ?? "take the '#' out")
    } else if let id = ids.first(where: { $0 == written && !$0.hasBytes(of: written) }) {
      problems.report(
        LinkRules.spelling, "'#\(written)' and the heading's id look alike and are not the same",
        at: place, help: TwoSpellings(written, id).help)
    } else if let id = ids.first(where: { $0.lowercased() == written.lowercased() }) {
      problems.report(
        LinkRules.spelling, "the heading's id is '#\(id)'; capital letters count", at: place,
        help: "write '#\(id)'")
    } else {
      problems.report(
        LinkRules.unknownHeading, "'#\(written)' is not a heading of \(page)", at: place,
        help: Suggestion.nearest(to: written, among: ids).map { "did you mean '#\($0)'?" } ?? known)
    }
  }

  private var known: String? {
    if ids.isEmpty { return "the page has no headings: take the '#' and what follows it out" }
    let first = ids.prefix(4).map { "#\($0)" }.joined(separator: ", ")
    return ids.count > 4 ? "its headings are \(first) and others" : "its headings are \(first)"
  }
}

/// Two texts that look alike because Unicode has two ways of writing their letters.
struct TwoSpellings {
  private let written: String
  private let name: String

  init(_ written: String, _ name: String) {
    self.written = written
    self.name = name
  }

  /// Names the first letter that is written in two ways.
  var help: String {
    guard let pair = zip(written, name).first(where: { !String($0).hasBytes(of: String($1)) })
    else { return "copy the file's name into the link" }
    return """
      '\(pair.1)' is \(Self.codes(pair.1)) in the name and \(Self.codes(pair.0)) in the link: copy the \
      name into the link, or rename it with letters a to z
      """
  }

  private static func codes(_ letter: Character) -> String {
    letter.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }.joined(separator: " ")
  }
}
