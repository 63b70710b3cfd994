package import FrontMatter
import SiteModel

/// Reviews that were done, on their way into the headers of their pages: all of them, or none.
package struct ReviewSigning: Sendable {
  package private(set) var edits: [HeaderFileEdit] = []
  /// Why nothing is written, where that is so.
  package private(set) var refusals: [ReviewRefusal] = []

  private let today: CivilDay
  private let signs: Bool

  /// Reads the site and works all edits out; writes nothing.
  /// - Parameters:
  ///   - names: files, or addresses.
  ///   - signs: whether the headers say what was reviewed.
  package init(
    _ record: ReviewRecord, of names: [String], signs: Bool, _ options: BuildOptions
  ) throws(MachineTrouble) {
    today = options.today
    self.signs = signs
    guard let editor = try HeaderEditor(options, refusals: &refusals) else { return }
    for page in editor.pages(names, byHand: "the review", refusals: &refusals) {
      do throws(ReviewRefusal) {
        edits.append(try edit(page, record, editor))
      } catch {
        refusals.append(error)
      }
    }
  }

  private func edit(
    _ page: Int, _ record: ReviewRecord, _ editor: HeaderEditor
  ) throws(ReviewRefusal) -> HeaderFileEdit {
    let path = editor.path(of: page)
    let source = try editor.source(of: page)
    var record = record
    let doubts = ReviewDoubts(source, path, today: today)
    try doubts.checkDays(of: record)
    if signs {
      record.content = try editor.mark(
        of: source, path, doubt: "nobody can tell what is signed for", mends: true)
    }
    try doubts.checkWords(of: record)
    let edit = try editor.edit(source, path, record)
    if signs, editor.mark(after: edit, of: source) != record.content {
      throw ReviewRefusal(
        "the header of '\(path)' is written in a way that cannot be edited safely",
        byHand: record.written)
    }
    return edit
  }

  /// Replaces the files, each in one step. Nothing is written while there are refusals.
  package func write() throws(MachineTrouble) {
    precondition(refusals.isEmpty, "a review that was refused is not written")
    try HeaderEditor.write(edits)
  }
}
