import Diagnostics
import FrontMatter
import SiteModel

/// The header of a page, as a build remembers it.
struct HeaderRecord: Sendable {
  let page: Page
  /// The first day on which the header's dates are not in the future. Before it the page must be read anew.
  let earliestDay: CivilDay
  let diagnostics: [Diagnostic]
}

/// The body of a page, as a build remembers it: what it showed, what others can find in it, and what was said
/// of it.
struct BodyRecord: Sendable {
  let reads: [Fact]
  let links: [Link]
  /// Digests of the headings' ids.
  let anchors: [UInt64]
  /// What all of the page's versions in other languages say alike; nil where it has none.
  let version: VersionDigests?
  let diagnostics: [Diagnostic]

  /// A link to a section of another page.
  struct Link: Sendable, Hashable {
    /// Position of the page that it leads to.
    let page: Int
    let anchor: String
    /// Where it is written, in the page's source.
    let span: Range<Int>
  }
}

extension RecordWriter {
  mutating func write(_ header: HeaderRecord) {
    let page = header.page
    write(page.source)
    write(page.language)
    write(page.status.number)
    write(page.type.rawValue)
    write(page.title)
    write(page.summary)
    write(page.updated)
    write(page.modified)
    write(page.reviewed) { $0.write($1) }
    write(page.nextReview) { $0.write($1.description) }
    write(page.published) { $0.write($1) }
    write(page.conditions) { writer, condition in
      writer.write(condition.name)
      writer.write(condition.otherNames) { $0.write($1) }
    }
    write(page.order) { $0.write($1) }
    write(page.permanentID) { $0.write($1) }
    write(page.translationOf) { $0.write($1) }
    write(page.followed) { writer, followed in
      writer.write(followed.day)
      writer.write(followed.place)
      writer.write(followed.content) { $0.write($1) }
    }
    write(page.lastChange) { writer, change in
      writer.write(change.day)
      writer.write(change.text)
    }
    write(page.namedTopic) { $0.write($1) }
    write(page.guide) { $0.write($1) }
    write(page.withdrawal) { $0.write($1) }
    write(page.aliases) { $0.write($1) }
    write(page.upkeep.owner) { $0.write($1) }
    write(page.upkeep.setAside.rawValue)
    write(page.upkeep.isSigned)
    write(header.earliestDay)
    write(header.diagnostics) { $0.write($1) }
  }

  mutating func write(_ body: BodyRecord) {
    write(body.reads) { $0.write($1.number) }
    write(body.links) { writer, link in
      writer.write(link.page)
      writer.write(link.anchor)
      writer.write(link.span.lowerBound)
      writer.write(link.span.count)
    }
    write(body.anchors) { $0.write(fixed: $1) }
    write(body.version) { writer, version in
      writer.write(fixed: version.figures)
      writer.write(fixed: version.sources)
    }
    write(body.diagnostics) { $0.write($1) }
  }

  private mutating func write(_ day: CivilDay) {
    write(Int(day.number))
  }

  private mutating func write(_ mark: ContentMark) {
    for part in ContentMark.Part.allCases { write(mark[part].description) }
  }

  private mutating func write(_ withdrawal: Page.WithdrawalNote) {
    write(withdrawal.date) { $0.write($1) }
    write(withdrawal.reason) { $0.write($1) }
    write(withdrawal.replacement) { $0.write($1) }
  }

  private mutating func write(_ name: Page.Name) {
    write(name.value)
    write(name.place)
  }
}

extension RecordReader {
  mutating func header(isMultilingual: Bool) throws(DamagedRecord) -> HeaderRecord {
    let source = try text()
    let language = try integer()
    guard let status = Page.Status(number: try integer()),
      let type = PageType(rawValue: try text())
    else { throw DamagedRecord() }
    let page = Page(
      source: source, language: language, isMultilingual: isMultilingual,
      status: status, type: type,
      title: try text(), summary: try text(), updated: try day(), modified: try day(),
      reviewed: try optional { (reader) throws(DamagedRecord) in try reader.day() },
      nextReview: try plan(),
      published: try optional { (reader) throws(DamagedRecord) in try reader.day() },
      conditions: try list { (reader) throws(DamagedRecord) in try reader.condition() },
      order: try optional { (reader) throws(DamagedRecord) in try reader.integer() },
      permanentID: try optionalName(), translationOf: try optionalName(),
      followed: try optional { (reader) throws(DamagedRecord) in
        Page.Followed(
          day: try reader.day(), place: try reader.place(),
          content: try reader.optional { (reader) throws(DamagedRecord) in try reader.mark() })
      },
      lastChange: try optional { (reader) throws(DamagedRecord) in
        Page.KnownChange(day: try reader.day(), text: try reader.text())
      },
      namedTopic: try optionalName(),
      guide: try list { (reader) throws(DamagedRecord) in try reader.name() },
      withdrawal: try optional { (reader) throws(DamagedRecord) in try reader.withdrawal() },
      aliases: try list { (reader) throws(DamagedRecord) in try reader.name() },
      upkeep: Page.Upkeep(
        owner: try optional { (reader) throws(DamagedRecord) in try reader.text() },
        setAside: ReviewCheckSet(rawValue: try integer()), isSigned: try flag()))
    return HeaderRecord(page: page, earliestDay: try day(), diagnostics: try diagnostics())
  }

  private mutating func mark() throws(DamagedRecord) -> ContentMark {
    guard let text = ContentDigest(try self.text()), let sources = ContentDigest(try self.text()),
      let figures = ContentDigest(try self.text())
    else { throw DamagedRecord() }
    return ContentMark(text: text, sources: sources, figures: figures)
  }

  private mutating func withdrawal() throws(DamagedRecord) -> Page.WithdrawalNote {
    Page.WithdrawalNote(
      date: try optional { (reader) throws(DamagedRecord) in try reader.day() },
      reason: try optional { (reader) throws(DamagedRecord) in try reader.text() },
      replacement: try optionalName())
  }

  private mutating func condition() throws(DamagedRecord) -> Page.Condition {
    Page.Condition(
      name: try text(),
      otherNames: try list { (reader) throws(DamagedRecord) in try reader.text() })
  }

  mutating func body() throws(DamagedRecord) -> BodyRecord {
    BodyRecord(
      reads: try facts(), links: try links(),
      anchors: try list { (reader) throws(DamagedRecord) in try reader.fixed() },
      version: try optional { (reader) throws(DamagedRecord) in
        VersionDigests(figures: try reader.fixed(), sources: try reader.fixed())
      },
      diagnostics: try diagnostics())
  }

  /// What a body begins with.
  mutating func facts() throws(DamagedRecord) -> [Fact] {
    try list { (reader) throws(DamagedRecord) in
      guard let fact = Fact(number: try reader.number()) else { throw DamagedRecord() }
      return fact
    }
  }

  /// The files, the layout, the providers and the terms among the facts that a body begins with, which come first.
  mutating func sources() throws(DamagedRecord) -> [Fact] {
    var sources: [Fact] = []
    for _ in 0..<(try count()) {
      guard let fact = Fact(number: try number()) else { throw DamagedRecord() }
      guard fact.isSource else { break }
      sources.append(fact)
    }
    return sources
  }

  /// What follows the facts of a body.
  mutating func links() throws(DamagedRecord) -> [BodyRecord.Link] {
    try list { (reader) throws(DamagedRecord) in
      let (page, anchor) = (try reader.integer(), try reader.text())
      let (start, count) = (try reader.integer(), try reader.integer())
      guard start >= 0, count >= 0 else { throw DamagedRecord() }
      return BodyRecord.Link(page: page, anchor: anchor, span: start..<(start + count))
    }
  }

  mutating func day() throws(DamagedRecord) -> CivilDay {
    guard let number = Int32(exactly: try integer()) else { throw DamagedRecord() }
    return CivilDay(number: number)
  }

  private mutating func plan() throws(DamagedRecord) -> PlannedDate? {
    let text = try optional { (reader) throws(DamagedRecord) in try reader.text() }
    return text.flatMap { try? PlannedDate(parsing: $0) }
  }

  private mutating func optionalName() throws(DamagedRecord) -> Page.Name? {
    try optional { (reader) throws(DamagedRecord) in try reader.name() }
  }

  private mutating func name() throws(DamagedRecord) -> Page.Name {
    Page.Name(value: try text(), place: try place())
  }
}

extension Page.Status {
  private static let numbered: [Page.Status] = [.published, .draft, .withdrawn, .refused]

  fileprivate var number: Int {
    switch self {
    case .published: 0
    case .draft: 1
    case .withdrawn: 2
    case .refused: 3
    }
  }

  fileprivate init?(number: Int) {
    guard Self.numbered.indices.contains(number) else { return nil }
    self = Self.numbered[number]
  }
}
