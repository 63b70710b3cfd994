import Build
import Diagnostics
import Fingerprints
import HTML
import SiteModel

/// What the surface in an open page is told: whose page it is, how it stands, and what is wrong.
struct PageState: Sendable {
  /// Changes when anything in it does.
  let digest: String
  private let members: [UInt8]

  /// How much of a page can be shown.
  enum Shown: String, Sendable {
    case current
    case lastGood = "last-good"
    /// There is no good state to show, so the page is shown as it is.
    case withMistakes = "with-mistakes"
    case nothing
  }

  /// What a page of the site needs beside its text.
  struct Facts {
    /// On the host, as browsers ask for it.
    var page: String
    /// The file, as the terminal calls it; nil for pages that are generated.
    var source: String?
    var ribbon: Ribbon?
    var shown = Shown.current
    var problems: [Diagnostic] = []
    /// Of what all pages share.
    var siteProblems: [Diagnostic] = []
    /// What keeps the preview from looking at the sources.
    var trouble: MachineTrouble?
  }

  init(_ facts: Facts, _ editor: EditorLink?) {
    var json = JSONWriter()
    json.member("page", facts.page)
    json.member("source", facts.source)
    json.member("sourceLink", facts.source.flatMap { editor?.address($0) })
    if let ribbon = facts.ribbon {
      json.key("ribbon")
      json.object { json in
        json.member("kind", ribbon.rawValue)
        json.member("text", ribbon.text)
      }
    }
    json.member("shows", facts.shown.rawValue)
    json.key("problems")
    json.array { json in
      for problem in facts.problems.worstFirst { json.problem(problem, editor) }
    }
    json.key("siteProblems")
    json.array { json in
      if let trouble = facts.trouble { json.trouble(trouble) }
      for problem in facts.siteProblems.worstFirst { json.problem(problem, editor) }
    }
    json.key("counts")
    let all = facts.problems + facts.siteProblems
    json.object { json in
      json.member(
        "errors", all.count { $0.severity == .error } + (facts.trouble == nil ? 0 : 1))
      json.member("warnings", all.count { $0.severity == .warning })
      json.member("hints", all.count { $0.severity == .hint })
    }
    members = json.take()
    digest = Fingerprint(of: members).description
  }

  /// As it stands in a page, and is sent. Without a version the page does not connect: to load an answer to a form again would
  /// send the form again.
  func json(_ version: PageTag?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", version?.description)
      json.member("state", digest)
      json.written(members)
    }
    return json.take()
  }
}

/// Says that readers do not see the page as it is here.
enum Ribbon: String, Sendable {
  case draft
  case future
  case withdrawn

  var text: String {
    switch self {
    case .draft: "Draft: not on the published site"
    case .future: "Of a day that is to come: not on the published site"
    case .withdrawn: "Withdrawn: this is what readers find in its place"
    }
  }

  init?(_ page: Page, isToCome: Bool) {
    switch page.status {
    case .draft: self = .draft
    case .withdrawn: self = .withdrawn
    case .published, .refused:
      guard isToCome else { return nil }
      self = .future
    }
  }
}

extension [Diagnostic] {
  /// Errors, then warnings, then hints; each in the order of the file.
  fileprivate var worstFirst: [Diagnostic] {
    indices.sorted { (self[$1].severity, $0) < (self[$0].severity, $1) }.map { self[$0] }
  }
}

extension PageState.Shown {
  init(_ state: PreviewedPage.State) {
    switch state {
    case .current, .toCome: self = .current
    case .lastGood: self = .lastGood
    case .withMistakes: self = .withMistakes
    }
  }
}

extension JSONWriter {
  fileprivate mutating func trouble(_ trouble: MachineTrouble) {
    object { json in
      json.member("code", "machine")
      json.member("severity", "error")
      json.member("message", trouble.message)
      json.member("help", trouble.help)
    }
  }

  fileprivate mutating func problem(_ problem: Diagnostic, _ editor: EditorLink?) {
    object { json in
      json.member("code", problem.rule.code)
      json.member("severity", problem.severity.rawValue)
      json.member("message", problem.message)
      json.member("file", problem.place.path)
      if let mark = problem.place.mark {
        json.member("line", mark.line)
        json.member("column", mark.column)
        json.excerpt(mark)
      }
      json.key("notes")
      json.array { json in
        for note in problem.notes {
          json.string(note.place.map { "\(note.message) (\($0))" } ?? note.message)
        }
      }
      json.member("help", problem.help)
      json.member("link", editor?.address(of: problem.place))
    }
  }

  /// Columns count characters as terminals do; browsers count units of UTF-16.
  private mutating func excerpt(_ mark: Place.Mark) {
    let scalars = mark.excerpt.unicodeScalars
    let start =
      scalars.index(
        scalars.startIndex, offsetBy: max(0, mark.column - mark.excerptColumn),
        limitedBy: scalars.endIndex) ?? scalars.endIndex
    let end =
      scalars.index(start, offsetBy: mark.width, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let first = mark.excerpt.utf16.distance(from: mark.excerpt.startIndex, to: start)
    let last = mark.excerpt.utf16.distance(from: mark.excerpt.startIndex, to: end)
    key("excerpt")
    array { json in
      json.object { json in
        json.member("number", mark.line)
        json.member("text", mark.excerpt)
        json.key("mark")
        json.array { json in
          json.number(first)
          json.number(last)
        }
      }
    }
  }
}
