import Diagnostics

/// The rows of a list of retractions while they are read.
struct RetractionReading {
  private(set) var works = RetractedWorks()
  private let columns: RetractionColumns
  private var rows = 0
  /// Rows in which something stands for a number and is none.
  private var unreadable = 0
  private var firstUnreadable: Range<Int>?
  private var openMark: Int?

  init(_ columns: RetractionColumns) {
    self.columns = columns
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var cells = CSVRows(bytes, separator: columns.separator, from: columns.end)
    while openMark == nil, cells.next() {
      openMark = cells.openMark
      let nature = columns.nature.map { cells[$0] } ?? 0..<0
      guard let nature = RetractionNature(bytes, nature) else { continue }
      read(cells, nature, bytes)
    }
  }

  private mutating func read(
    _ cells: CSVRows, _ nature: RetractionNature, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let doi = columns.doi.map { cells[$0] } ?? 0..<0
    let pmid = columns.pmid.map { cells[$0] } ?? 0..<0
    if doi.isEmpty, pmid.isEmpty { return }
    rows += 1
    let bare = WrittenDOI.trimmed(bytes, WrittenDOI.bare(bytes, doi))
    let (hasDOI, hasPMID) = (WrittenDOI.isBare(bytes, bare), WrittenPMID.isNumber(bytes[pmid]))
    guard hasDOI || hasPMID else {
      if let cell = [doi, pmid].first(where: { !Self.isUnknown(bytes, $0) }) {
        unreadable += 1
        firstUnreadable = firstUnreadable ?? cell
      }
      return
    }
    // A cell that is not closed may hold the rest of the list.
    let reason = openMark == nil ? columns.reason.map { cells[$0] } : nil
    let notice = RetractionNotice(
      nature: nature, day: columns.date.flatMap { NoticeDay(bytes[cells[$0]]) },
      reason: works.keep(bytes[reason ?? 0..<0]))
    if hasDOI { works.add(bytes[bare], notice) }
    if hasPMID { works.add(bytes[pmid], notice) }
  }

  /// What the public list has where it knows no number.
  private static func isUnknown(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> Bool {
    cell.isEmpty || bytes.says("0", in: cell) || bytes.begins(with: "unavailable", in: cell)
  }

  static func report(openMark: Int, _ source: SourceText, problems: inout Problems) {
    problems.report(
      SourceRules.openMark, "the quotation mark has no partner at the end of its cell",
      at: source.place(openMark..<openMark + 1),
      help: "close the cell with '\"', and write a quotation mark within it twice")
  }

  /// Warns of rows that no source can be found by; what stands behind a quotation mark that is not closed is an error.
  func report(_ source: SourceText, problems: inout Problems) {
    if let openMark { return Self.report(openMark: openMark, source, problems: &problems) }
    let help =
      "write DOIs from '10.' on, for instance 10.1001/jamainternmed.2015.7431, and PubMed numbers in digits alone"
    if let cell = firstUnreadable {
      let written = String(decoding: source.bytes[cell], as: UTF8.self)
      let others =
        switch unreadable {
        case 1: ""
        case 2: ", nor does another row"
        default: ", nor do \(unreadable - 1) other rows"
        }
      problems.report(
        SourceRules.retractionRow, "'\(written)' names no work\(others)", at: source.place(cell),
        help: help)
    } else if works.isEmpty {
      problems.report(
        SourceRules.retractionRow,
        rows == 0 ? "the list has no rows" : "no row of the list names a work",
        at: Place(path: source.path), help: help)
    }
  }
}
