package import FrontMatter
import SiteModel

/// Translations that were brought up to date, on the way of what they follow into their headers: all of them, or none.
package struct FollowSigning: Sendable {
  /// What is to stand in the header of a translation.
  package struct Following: Sendable {
    package let edit: HeaderFileEdit
    package let record: FollowRecord
    /// The file of the original.
    package let original: String
  }

  package private(set) var followings: [Following] = []
  /// Why nothing is written, where that is so.
  package private(set) var refusals: [ReviewRefusal] = []

  /// Reads the site and works all edits out; writes nothing.
  /// - Parameters:
  ///   - names: files, or addresses.
  ///   - day: up to which changes of the originals are in the translations; nil for that of each original.
  package init(
    of names: [String], asOf day: CivilDay?, _ options: BuildOptions
  ) throws(MachineTrouble) {
    guard let editor = try HeaderEditor(options, refusals: &refusals) else { return }
    for page in editor.pages(names, byHand: "'follows'", refusals: &refusals) {
      do throws(ReviewRefusal) {
        followings.append(try Self.following(page, day, editor))
      } catch {
        refusals.append(error)
      }
    }
  }

  private static func following(
    _ page: Int, _ day: CivilDay?, _ editor: HeaderEditor
  ) throws(ReviewRefusal) -> Following {
    let path = editor.path(of: page)
    let original = try original(of: page, editor)
    let itsPath = editor.path(of: original)
    let text = try editor.source(of: original)
    let mark = try editor.mark(
      of: text, itsPath, doubt: "nobody can tell what '\(path)' is to follow")
    let changed = editor.site.pages[original].modified
    if let day, day < changed {
      throw ReviewRefusal(
        "'\(itsPath)' was changed on \(changed), after \(day)",
        help: "write '--date \(changed)' or a later day, or leave --date out")
    }
    let record = FollowRecord(
      date: day ?? max(changed, editor.lastChange(in: text) ?? changed), content: mark)
    let source = try editor.source(of: page)
    return Following(
      edit: try editor.edit(source, path, record), record: record, original: itsPath)
  }

  /// The page that another one translates, where it can be followed.
  private static func original(
    of page: Int, _ editor: HeaderEditor
  ) throws(ReviewRefusal) -> Int {
    let site = editor.site
    let path = editor.path(of: page)
    guard let original = site.translations.original(of: page, in: site) else {
      throw ReviewRefusal(
        "'\(path)' has no original: there is no version of it in another language",
        help: "name the original with 'translation_of', as in "
          + "'translation_of: \(example(of: page, site))'")
    }
    guard original != page else {
      throw ReviewRefusal(
        "'\(path)' is an original: it follows no other page", help: help(onOriginal: page, editor))
    }
    guard site.pages[original].status != .withdrawn else {
      throw ReviewRefusal(
        "the original of '\(path)', '\(editor.path(of: original))', was withdrawn",
        help: "withdraw the translation for the same reason, "
          + "or let it be a page of its own under another name")
    }
    return original
  }

  private static func help(onOriginal page: Int, _ editor: HeaderEditor) -> String {
    let translations = editor.site.translations.others(of: page, in: editor.site)
    guard let first = translations.first else { return "name a translation of it" }
    let names = translations.map { "'\(editor.path(of: $0))'" }.joined(separator: " or ")
    return translations.count < 4
      ? "did you mean \(names)?" : "name a translation of it, as '\(editor.path(of: first))'"
  }

  /// A page of another language, by which an original can be named.
  private static func example(of page: Int, _ site: Site) -> String {
    let own = site.pages[page]
    let others = site.pages.filter { $0.language != own.language && $0.isPublished }
    return (others.first { !$0.isIndex } ?? others.first)?.source ?? "en/low-back-pain/exercise.md"
  }

  /// Replaces the files, each in one step. Nothing is written while there are refusals.
  package func write() throws(MachineTrouble) {
    precondition(refusals.isEmpty, "a translation that was refused is not written")
    try HeaderEditor.write(followings.map(\.edit))
  }
}
