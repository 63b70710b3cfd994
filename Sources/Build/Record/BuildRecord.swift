import Diagnostics
import Fingerprints
import FrontMatter

/// What a build knew when it published: enough for the next one to tell what must be done again.
///
/// Only whole sites without errors are remembered. The large parts stay bytes until they are asked for.
struct BuildRecord: Sendable {
  let summary: Summary
  let content: SourceRecord
  let templates: SourceRecord
  let facts: FactTable
  /// Digests of what the outputs without a source were made of, by path.
  let shared: [String: UInt64]
  /// All pages in the order in which lists show them.
  let listOrder: [Int]
  /// Positions of the pages of whose bodies something was said.
  let remarked: [Int]
  /// How many hints each page has.
  private let hints: [Int]
  /// By the position of a translation, what it says otherwise than its original.
  let versionFindings: [Int: [Diagnostic]]
  /// Empty where readers could not search.
  let search: SearchRecord
  let headers: RecordBlocks
  let bodies: RecordBlocks
  /// For each file of `content`, the number of pages before it.
  private let pageCounts: [Int]
  /// All bytes behind those of the listings.
  private let rest: ArraySlice<UInt8>

  /// What holds for the build as a whole.
  struct Summary: Sendable {
    /// `--base-url`, if it was given.
    var baseURL: String?
    /// Whether compressed forms were made.
    var isCompressed: Bool
    /// `PictureProgram.identity`; 0 where no photograph had a use for one.
    var pictureProgram: UInt64
    /// The site's languages, by their tags.
    var languages: [String]
    /// The days on which a build from the same sources says the same.
    var days: ClosedRange<CivilDay>
    /// The days on which no page's review turns into another state.
    var stateDays: ClosedRange<CivilDay>
    var accepted: Int
    var drafts: Int
    var withdrawn: Int
    /// Of the list of all addresses that were published, as it was to be after the build.
    var lock: UInt64
    /// How many of these were given up.
    var gone: Int
    /// All that was reported, in the order of files, but for the hints in bodies.
    var diagnostics: [Diagnostic]
    /// Hints in bodies.
    var hints: Int
    /// What was found when addresses were compared.
    var addressDiagnostics: [Diagnostic]
    var layouts: LayoutRecord

    var isMultilingual: Bool { languages.count > 1 }

    /// Whether a build with these options says and publishes the same, from the same sources. Where warnings
    /// become errors, the pages with them are counted anew.
    func holds(_ options: BuildOptions) -> Bool {
      baseURL == options.baseURL && isCompressed == options.compresses
        && days.contains(options.today) && stateDays.contains(options.today)
        && !(options.isStrict && hasWarnings)
        && hasSamePictureProgram(options.pictureProgram)
    }

    /// It may have been installed, taken away, replaced or refused. A site without photographs has no use for it.
    private func hasSamePictureProgram(_ program: PictureProgram) -> Bool {
      pictureProgram == 0 || pictureProgram == program.identity
    }

    private var hasWarnings: Bool { diagnostics.contains { $0.severity == .warning } }
  }

  /// The position of the page that is the file at `index` of `content`.
  func page(atListing index: Int) -> Int? {
    ContentListing.isPage(content.paths[index]) ? pageCounts[index] : nil
  }

  private static func pageCounts(_ paths: [String]) -> [Int] {
    var count = 0
    return paths.map { path in
      defer { if ContentListing.isPage(path) { count += 1 } }
      return count
    }
  }

  /// Hints in the body of the page at this position of the earlier build.
  func hints(of page: Int) -> Int { hints.indices.contains(page) ? hints[page] : 0 }

  /// The same record with newer stamps of the same files.
  func write(
    to writer: inout RecordWriter, content: SourceRecord, templates: SourceRecord
  ) {
    writer.write(summary)
    writer.write(content)
    writer.write(templates)
    writer.write(bytes: rest)
  }

  /// What is remembered of the header of the page at this position of the earlier build.
  func header(_ page: Int) throws(DamagedRecord) -> HeaderRecord {
    var reader = try headers.reader(at: page)
    return try reader.header(isMultilingual: summary.isMultilingual)
  }

  /// What is remembered of the body of the page at this position of the earlier build.
  func body(_ page: Int) throws(DamagedRecord) -> BodyRecord {
    var reader = try bodies.reader(at: page)
    return try reader.body()
  }
}

/// Blocks of bytes, one a page, found by the page's position.
struct RecordBlocks: Sendable {
  private let bytes: [UInt8]
  /// Where the first block begins, with its length.
  private let start: Int
  private let ranges: [Range<Int>]

  var count: Int { ranges.count }

  init(_ bytes: [UInt8], start: Int, _ ranges: [Range<Int>]) {
    self.bytes = bytes
    self.start = start
    self.ranges = ranges
  }

  func reader(at position: Int) throws(DamagedRecord) -> RecordReader {
    guard ranges.indices.contains(position) else { throw DamagedRecord() }
    return RecordReader(bytes, ranges[position])
  }

  /// The blocks at some positions as they were written, with their lengths.
  subscript(positions: Range<Int>) -> ArraySlice<UInt8> {
    guard let first = positions.first, let last = positions.last else { return [] }
    return bytes[(first == 0 ? start : ranges[first - 1].upperBound)..<ranges[last].upperBound]
  }

  /// Whether nothing is remembered: the page was a draft, or withdrawn.
  func isEmpty(at position: Int) -> Bool {
    !ranges.indices.contains(position) || ranges[position].isEmpty
  }
}

// MARK: Bytes

extension BuildRecord {
  init(_ bytes: [UInt8], _ range: Range<Int>) throws(DamagedRecord) {
    var reader = RecordReader(bytes, range)
    summary = try reader.summary()
    content = try reader.sources()
    templates = try reader.sources()
    rest = bytes[reader.position..<range.upperBound]
    facts = try FactTable(from: &reader)
    var shared: [String: UInt64] = [:]
    for _ in 0..<(try reader.count()) { shared[try reader.text()] = try reader.fixed() }
    self.shared = shared
    listOrder = try reader.positions()
    remarked = try reader.positions()
    hints = try reader.positions()
    var findings: [Int: [Diagnostic]] = [:]
    for _ in 0..<(try reader.count()) {
      findings[try reader.integer()] = try reader.diagnostics()
    }
    versionFindings = findings
    search = try reader.search()
    headers = try reader.blocks(of: bytes)
    bodies = try reader.blocks(of: bytes)
    pageCounts = Self.pageCounts(content.paths)
    let pages = headers.count
    guard bodies.count == pages, listOrder.allSatisfy({ 0..<pages ~= $0 }), reader.isAtEnd else {
      throw DamagedRecord()
    }
  }
}

extension RecordReader {
  fileprivate mutating func summary() throws(DamagedRecord) -> BuildRecord.Summary {
    let baseURL = try optional { (reader) throws(DamagedRecord) in try reader.text() }
    let isCompressed = try flag()
    let pictureProgram = try fixed()
    let languages = try list { (reader) throws(DamagedRecord) in try reader.text() }
    let (days, stateDays) = (try days(), try days())
    return BuildRecord.Summary(
      baseURL: baseURL, isCompressed: isCompressed, pictureProgram: pictureProgram,
      languages: languages, days: days, stateDays: stateDays,
      accepted: try integer(), drafts: try integer(), withdrawn: try integer(),
      lock: try fixed(), gone: try integer(),
      diagnostics: try diagnostics(), hints: try integer(), addressDiagnostics: try diagnostics(),
      layouts: LayoutRecord(
        diagnostics: try diagnostics(),
        usedAssets: Set(try list { (reader) throws(DamagedRecord) in try reader.text() })))
  }

  private mutating func days() throws(DamagedRecord) -> ClosedRange<CivilDay> {
    let (first, last) = (try day(), try day())
    guard first <= last else { throw DamagedRecord() }
    return first...last
  }

  fileprivate mutating func positions() throws(DamagedRecord) -> [Int] {
    try list { (reader) throws(DamagedRecord) in try reader.integer() }
  }

  fileprivate mutating func blocks(of bytes: [UInt8]) throws(DamagedRecord) -> RecordBlocks {
    let count = try count()
    let start = position
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(count)
    for _ in 0..<count { ranges.append(try block()) }
    return RecordBlocks(bytes, start: start, ranges)
  }
}

extension RecordWriter {
  mutating func write(_ summary: BuildRecord.Summary) {
    write(summary.baseURL) { $0.write($1) }
    write(summary.isCompressed)
    write(fixed: summary.pictureProgram)
    write(summary.languages) { $0.write($1) }
    for days in [summary.days, summary.stateDays] {
      write(Int(days.lowerBound.number))
      write(Int(days.upperBound.number))
    }
    write(summary.accepted)
    write(summary.drafts)
    write(summary.withdrawn)
    write(fixed: summary.lock)
    write(summary.gone)
    write(summary.diagnostics) { $0.write($1) }
    write(summary.hints)
    write(summary.addressDiagnostics) { $0.write($1) }
    write(summary.layouts.diagnostics) { $0.write($1) }
    write(summary.layouts.usedAssets.sorted()) { $0.write($1) }
  }
}
