import Checks
package import Diagnostics
package import Fingerprints
package import FrontMatter

/// What a page said at some time: its dates, what it tells of changes and reviews, and its text, to be compared with what it said
/// at another.
package struct PageVersion: Sendable {
  package let source: SourceText
  package let header: FrontMatter
  private let parts: SourceParts

  /// Why a version cannot be compared: the first mistake in it.
  package struct Unreadable: Error {
    package let reason: String

    package init(reason: String) {
      self.reason = reason
    }
  }

  /// Mistakes in the header do not matter as long as it can be read. Linear in the file's length.
  package init(_ source: SourceText, today: CivilDay) throws(Unreadable) {
    var problems = Problems()
    let reading = FrontMatter.read(source, .metadata, today: today, problems: &problems)
    guard let reading, let header = reading.frontMatter else {
      throw Unreadable(reason: problems.all.first?.message ?? "it has no front matter")
    }
    self.source = source
    self.header = header
    parts = reading.parts
  }

  /// Of the words of each line of the body. Worked out at each call.
  package var lines: Set<Fingerprint> {
    Set(body.split(separator: .newline).map(Self.words))
  }

  private var body: ArraySlice<UInt8> { source.bytes[parts.body] }

  /// Whether the bodies have the same words, whatever blanks and ends of lines are between them.
  package func hasText(of other: PageVersion) -> Bool {
    var (words, others) = (Words(body), Words(other.body))
    while let word = words.next() {
      guard let other = others.next(), word.elementsEqual(other) else { return false }
    }
    return others.next() == nil
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

  private static func words(of bytes: ArraySlice<UInt8>) -> Fingerprint {
    var (digest, words) = (Fingerprint(), Words(bytes))
    while let word = words.next() { digest.add(Fingerprint(of: word).value) }
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
      var words = Words(line)
      guard let first = words.next() else { continue }
      if words.next() == nil, Self.dates.contains(where: first.elementsEqual) { continue }
      digest.add(Self.words(of: line).value)
    }
    return digest
  }
}

/// The words of a text, one after the other.
private struct Words {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  mutating func next() -> ArraySlice<UInt8>? {
    while position < bytes.endIndex, Self.isBlank(bytes[position]) { position += 1 }
    let start = position
    while position < bytes.endIndex, !Self.isBlank(bytes[position]) { position += 1 }
    return start < position ? bytes[start..<position] : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == .newline
      || byte == .carriageReturn
  }
}

extension UInt8 {
  fileprivate static let newline = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
