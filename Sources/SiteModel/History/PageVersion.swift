import Checks
package import Diagnostics
package import Fingerprints
package import FrontMatter
package import Markdown

/// What a page said at some time: its dates, what it tells of changes and reviews, and its text, to be compared with what it said
/// at another.
package struct PageVersion {
  package let source: SourceText
  package let header: FrontMatter
  private let parts: SourceParts
  private let body: BodyText

  /// Why a version cannot be compared: the first mistake in it.
  package struct Unreadable: Error {
    package let reason: String

    package init(reason: String) {
      self.reason = reason
    }
  }

  /// Mistakes in the header do not matter as long as it can be read. Linear in the file's length. `parser` is used where texts
  /// are compared, as one for all versions: it owns memory that takes longer to get than to use.
  package init(
    _ source: SourceText, today: CivilDay, _ parser: MarkdownParser
  ) throws(Unreadable) {
    var problems = Problems()
    let reading = FrontMatter.read(source, .metadata, today: today, problems: &problems)
    guard let reading, let header = reading.frontMatter else {
      throw Unreadable(reason: problems.all.first?.message ?? "it has no front matter")
    }
    self.source = source
    self.header = header
    parts = reading.parts
    body = BodyText(source, reading.parts.body, parser)
  }

  /// Of the words of each line of the body, as git puts lines together. Worked out at each call.
  package var lines: Set<Fingerprint> {
    let lines = source.bytes[parts.body].split { $0 == .newline || $0 == .carriageReturn }
    return Set(lines.map(Self.words))
  }

  /// Whether the bodies say the same, in the form in which reviews are signed for: wherever their lines end, and whatever
  /// their comments say. Parses each once, unless they are the same to the byte.
  package func hasText(of other: PageVersion) -> Bool {
    source.bytes[parts.body] == other.source.bytes[other.parts.body]
      || body.digest == other.body.digest
  }

  /// Whether the headers have the same words, but for the days of the page's dates.
  func hasHeader(of other: PageVersion) -> Bool { undatedHeader == other.undatedHeader }

  /// Reports what was found of this version, but for what its header sets aside.
  package func report(_ found: Problems, to problems: inout Problems) {
    guard !found.isEmpty else { return }
    var suppressions = SuppressionUse(header.suppressions)
    for diagnostic in found.all where !suppressions.covers(diagnostic.rule) {
      problems.report(diagnostic)
    }
  }

  var updated: CivilDay? { header.updated.isStandIn ? nil : header.updated.value }
  var reviewed: CivilDay? { header.reviewed?.value }
  var nextReview: PlannedDate? { header.nextReview?.value }

  /// What was changed, for readers, wherever it stands.
  var changes: [Change] { header.changes.map(Change.init) }

  var reviewers: [String] {
    header.reviewers.map { reviewer in
      [reviewer.name, reviewer.role, reviewer.organisation].map { $0?.value ?? "" }
        .joined(separator: "\n")
    }
  }

  struct Change: Hashable {
    let day: CivilDay
    let text: String
    let isMinor: Bool

    init(_ change: PageChange) {
      day = change.date.value
      text = change.text.value
      isMinor = !change.isSignificant && !change.isCorrection
    }
  }

  private static func words(of line: ArraySlice<UInt8>) -> Fingerprint {
    var text = CanonicalText()
    text.add(words: String(decoding: line, as: UTF8.self))
    var digest = Fingerprint()
    digest.add(text.digest)
    return digest
  }

  private static let dates = ["updated:", "reviewed:", "next_review:"].map { Array($0.utf8) }

  /// Lines that have nothing but one of the dates are as good as not there; what else stands beside a date counts.
  private var undatedHeader: Fingerprint {
    let spans = [
      header.updated.isStandIn ? nil : header.updated.span, header.reviewed?.span,
      header.nextReview?.span,
    ].compactMap { $0 }.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    var (bytes, start) = ([UInt8](), parts.header.lowerBound)
    for span in spans where span.lowerBound >= start && span.upperBound <= parts.header.upperBound {
      bytes += source.bytes[start..<span.lowerBound]
      start = span.upperBound
    }
    bytes += source.bytes[start..<parts.header.upperBound]
    var digest = Fingerprint()
    for line in bytes.split(whereSeparator: { $0 == .newline || $0 == .carriageReturn }) {
      let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard let first = words.first else { continue }
      if words.count == 1, Self.dates.contains(where: first.elementsEqual) { continue }
      digest.add(Self.words(of: line).value)
    }
    return digest
  }
}

/// What a body says, worked out when it is first asked for.
private final class BodyText {
  private let source: SourceText
  private let body: Range<Int>
  private let parser: MarkdownParser

  init(_ source: SourceText, _ body: Range<Int>, _ parser: MarkdownParser) {
    (self.source, self.body, self.parser) = (source, body, parser)
  }

  private(set) lazy var digest: UInt64 = {
    let written = WrittenBody(source, body: body, parser)
    var text = CanonicalText()
    text.add(textOf: written)
    text.add(figuresOf: written)
    return text.digest
  }()
}

extension UInt8 {
  fileprivate static let newline = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
