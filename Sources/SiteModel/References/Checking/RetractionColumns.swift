/// Which columns of a list say what, from its first line.
struct RetractionColumns {
  private(set) var doi: Int?
  private(set) var pmid: Int?
  private(set) var nature: Int?
  private(set) var reason: Int?
  /// When the work was retracted, doubted or reinstated.
  private(set) var date: Int?
  let separator: UInt8
  /// Where the rows begin.
  let end: Int
  /// A quotation mark in the first line that is not closed.
  let openMark: Int?

  /// Whether DOIs or PubMed numbers are named.
  var nameWorks: Bool { doi != nil || pmid != nil }

  init(_ bytes: [UInt8]) {
    let firstLine = bytes.prefix { $0 != UInt8(ascii: "\n") }
    separator =
      [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].max { left, right in
        firstLine.count { $0 == left } < firstLine.count { $0 == right }
      } ?? UInt8(ascii: ",")
    let separator = separator
    let names: [String]
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    (names, end, openMark) = bytes.withUnsafeBufferPointer { bytes -> ([String], Int, Int?) in
      var rows = CSVRows(bytes, separator: separator, from: isMarked ? 3 : 0)
      _ = rows.next()
      let names = (0..<rows.count).map { String(decoding: bytes[rows[$0]], as: UTF8.self) }
      return (names, rows.position, rows.openMark)
    }
    for (column, name) in names.enumerated() {
      switch name.lowercased() {
      case "originalpaperdoi", "doi": doi = doi ?? column
      case "originalpaperpubmedid", "pmid", "pubmedid": pmid = pmid ?? column
      case "retractionnature", "nature": nature = column
      case "reason", "reasons": reason = column
      case "retractiondate", "date": date = column
      default: break
      }
    }
  }
}
