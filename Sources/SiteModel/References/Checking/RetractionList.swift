package import Diagnostics
import Fingerprints

/// Which works were retracted, from `content/retractions.csv`: the list of the Retraction Watch Database, or any other
/// that has columns for DOIs or PubMed numbers.
///
/// Made in one pass over the bytes without a text for any cell, because the public list has some 70,000 lines.
package struct RetractionList: Sendable {
  package enum State: Sendable, Hashable {
    case retracted
    /// Under an expression of concern.
    case concern
  }

  /// What the list says of a work.
  package struct Entry: Sendable {
    package let state: State
    /// In the list's words; empty where it gives none.
    package let reason: String
  }

  private let bytes: [UInt8]
  private let byDOI: [UInt64: Row]
  private let byPMID: [UInt64: Row]
  /// Of the whole file.
  package let digest: UInt64

  private struct Row {
    var kind: RowKind
    let key: Range<Int>
    let reason: Range<Int>
  }

  /// Nil, with a report, when the list has no column that names works. Linear in its length.
  package init?(_ source: SourceText, problems: inout Problems) {
    guard let columns = RetractionColumns(source.bytes) else {
      problems.report(
        SourceRules.retractionList, "the list has no column for DOIs or PubMed numbers",
        at: Place(path: source.path),
        help:
          "its first line names columns: OriginalPaperDOI, OriginalPaperPubMedID, RetractionNature, Reason"
      )
      return nil
    }
    bytes = source.bytes
    digest = Fingerprint(of: source.bytes).value
    (byDOI, byPMID) = Self.rows(source.bytes, columns)
  }

  private typealias Rows = (byDOI: [UInt64: Row], byPMID: [UInt64: Row])

  private static func rows(_ bytes: [UInt8], _ columns: RetractionColumns) -> Rows {
    var rows: Rows = ([:], [:])
    bytes.withUnsafeBufferPointer { bytes in
      var cells = CSVRows(bytes, separator: columns.separator, from: columns.end)
      while cells.next() {
        guard let kind = RowKind(bytes, columns.nature.map { cells[$0] }) else { continue }
        let reason = columns.reason.map { cells[$0] } ?? 0..<0
        if let column = columns.doi, let key = doiKey(bytes, cells[column]) {
          add(Row(kind: kind, key: cells[column], reason: reason), key, &rows.byDOI)
        }
        if let column = columns.pmid, let key = pmidKey(bytes, cells[column]) {
          add(Row(kind: kind, key: cells[column], reason: reason), key, &rows.byPMID)
        }
      }
    }
    return rows
  }

  /// What weighs most holds, but what was reinstated may be cited.
  private static func add(_ row: Row, _ key: UInt64, _ rows: inout [UInt64: Row]) {
    guard let known = rows[key] else {
      rows[key] = row
      return
    }
    if known.kind.rawValue < row.kind.rawValue { rows[key] = row }
  }

  // MARK: Looking up

  /// What the list says of a source, by its DOI, else by its number in PubMed.
  func entry(of reference: Reference) -> Entry? {
    if let doi = reference.doi, let entry = entry(doi, in: byDOI, key: Self.doiKey) { return entry }
    guard let pmid = reference.pmid else { return nil }
    return entry(pmid, in: byPMID, key: Self.pmidKey)
  }

  private func entry(
    _ name: String, in rows: [UInt64: Row],
    key: (UnsafeBufferPointer<UInt8>, Range<Int>) -> UInt64?
  ) -> Entry? {
    var name = name
    let found = name.withUTF8 { name -> Row? in
      guard let key = key(name, 0..<name.count), let row = rows[key],
        row.key.count == name.count,
        zip(name, bytes[row.key]).allSatisfy({ Self.lower($0) == Self.lower($1) })
      else { return nil }
      return row
    }
    guard let found, let state = found.kind.state else { return nil }
    return Entry(state: state, reason: Self.words(bytes[found.reason]))
  }

  /// `+Error in Data;+Unreliable Results;` as `Error in Data, Unreliable Results`.
  private static func words(_ reason: ArraySlice<UInt8>) -> String {
    String(decoding: reason, as: UTF8.self).split(separator: ";")
      .map { $0.drop { $0 == "+" || $0 == " " } }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  // MARK: Keys

  /// Of the bytes in small letters; nil for what is no DOI, such as `unavailable`.
  private static func doiKey(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64? {
    guard range.count > 3, bytes[range.lowerBound] == UInt8(ascii: "1"),
      bytes[range.lowerBound + 1] == UInt8(ascii: "0")
    else { return nil }
    return hash(bytes, range)
  }

  /// Nil for `0`, which the public list has where it knows no number.
  private static func pmidKey(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64? {
    guard let first = range.first, bytes[first] != UInt8(ascii: "0") else { return nil }
    return hash(bytes, range)
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(lower(bytes[index]))) &* 0x100_0000_01B3 }
    return hash
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

/// What became of a work; the later weighs more.
private enum RowKind: Int {
  case concern, retracted, reinstated

  var state: RetractionList.State? {
    switch self {
    case .concern: .concern
    case .retracted: .retracted
    case .reinstated: nil
    }
  }

  /// Nil for a correction. A list without a column for it is one of retractions.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ nature: Range<Int>?) {
    guard let nature, !nature.isEmpty else {
      self = .retracted
      return
    }
    switch String(decoding: bytes[nature], as: UTF8.self).lowercased() {
    case "correction": return nil
    case "expression of concern": self = .concern
    case "reinstatement": self = .reinstated
    default: self = .retracted
    }
  }
}
