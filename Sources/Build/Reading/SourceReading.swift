import Diagnostics

/// Reads text sources, and reports those that cannot be read.
struct SourceReader: Sendable {
  let folder: Folder
  /// How messages call the folder: `content`.
  let shownAs: String

  /// Bytes of settings, a glossary, references, a template.
  static let limit = 8 << 20
  /// Bytes of a page, header and all; the parser has a lower limit for the body.
  static let pageLimit = 1 << 20

  /// Nil, with a report, when the file cannot be read. Whether its bytes are text is for its reader to
  /// say.
  func read(_ path: String, limit: Int = Self.limit, problems: inout Problems) -> SourceText? {
    let shown = "\(shownAs)/\(path)"
    do throws(UnreadableFile) {
      let source = SourceText(path: shown, bytes: try folder.read(path, limit: limit))
      return source
    } catch {
      Self.report(error, at: Place(path: shown), problems: &problems)
      return nil
    }
  }

  /// What is made of a file and its first bytes: `length` of them, or all when the file has fewer. Nil, with a
  /// report, when the file cannot be read.
  func withStart<Result>(
    of path: String, length: Int, problems: inout Problems, _ visit: (OpenFile, [UInt8]) -> Result
  ) -> Result? {
    do throws(UnreadableFile) {
      return try folder.withStart(of: path, length: length, visit)
    } catch {
      Self.report(error, at: Place(path: "\(shownAs)/\(path)"), problems: &problems)
      return nil
    }
  }

  static func report(_ error: UnreadableFile, at place: Place, problems: inout Problems) {
    switch error {
    case .refused(let reason):
      problems.report(
        BuildRules.unreadable, "the file cannot be read: \(reason)", at: place,
        help: "check that it exists and that you may read it")
    case .tooLarge(let bytes, let limit):
      problems.report(
        BuildRules.tooLarge,
        "the file has \(megabytes(bytes)), more than the \(megabytes(limit)) that it may have",
        at: place, help: "split the text over several pages, or move the data out of content/")
    }
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes * 10 + (1 << 19)) >> 20
    return tenths.isMultiple(of: 10) ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
  }
}
