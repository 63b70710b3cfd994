package import Diagnostics
import Fingerprints

/// Which works were retracted, from `content/retractions.csv`: the list of the Retraction Watch Database, or any other
/// that has columns for DOIs or PubMed numbers.
///
/// Made in one pass over the bytes. No cell becomes a text, because the public list has some 70,000 lines.
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

  private let works: RetractedWorks
  /// Of the whole file.
  package let digest: UInt64

  /// Nil, with a report, when the list has no column that names works. `digest` is that of the file, where somebody
  /// has worked it out. Linear in the list's length.
  package init?(_ source: SourceText, digest: UInt64? = nil, problems: inout Problems) {
    let columns = RetractionColumns(source.bytes)
    if let mark = columns.openMark {
      RetractionReading.report(openMark: mark, source, problems: &problems)
      return nil
    }
    guard columns.nameWorks else {
      problems.report(
        SourceRules.retractionList, "the list has no column for DOIs or PubMed numbers",
        at: Place(path: source.path),
        help:
          "its first line names columns: OriginalPaperDOI, OriginalPaperPubMedID, RetractionNature, Reason"
      )
      return nil
    }
    self.digest = digest ?? Fingerprint(of: source.bytes).value
    var reading = RetractionReading(columns)
    source.bytes.withUnsafeBufferPointer { reading.read($0) }
    reading.report(source, problems: &problems)
    works = reading.works
  }

  /// What the list says of a source, by all numbers that it has.
  func entry(of reference: Reference) -> Entry? {
    let numbers = reference.numbers
    return numbers.isEmpty ? nil : works.entry(numbers)
  }
}
