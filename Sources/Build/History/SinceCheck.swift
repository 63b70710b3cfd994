import Checks
import Diagnostics
import FrontMatter
import Markdown
import SiteModel

/// Compares the pages in the files, committed or not, with what they were at an earlier commit.
struct SinceCheck {
  private let site: Site
  private let content: Folder
  private let earlier: EarlierSite
  private let parser: MarkdownParser

  private var policy: CheckPolicy { site.settings.checks }

  init(_ site: Site, content: Folder, _ earlier: EarlierSite) {
    self.site = site
    self.content = content
    self.earlier = earlier
    parser = MarkdownParser(limits: site.settings.limits)
  }

  /// `problems` are those of the site, which are not said twice.
  func check(problems: inout Problems) throws(MachineTrouble) {
    do throws(HistoryGap) {
      try compare(problems: &problems)
    } catch {
      throw EarlierSite.trouble(earlier.name, error)
    }
  }

  private func compare(problems: inout Problems) throws(HistoryGap) {
    let earlierPages = try earlier.pages()
    let earlierPaths = try earlier.earlierPaths()
    let texts = try EarlierTexts(of: earlier.repository)
    let rules = [HistoryRules.changedAfterUpdate, HistoryRules.changedAfterReview]
    let known = Set(problems.all.filter { rules.contains($0.rule) }.map(\.place.path))
    for page in site.pages where page.isMeantForSite {
      let path = earlierPaths[page.source] ?? page.source
      guard let name = earlierPages[path],
        let bytes = try? content.read(page.source, limit: SourceReader.pageLimit),
        ObjectName(ofFile: bytes, like: name) != name
      else { continue }
      let source = SourceText(path: "content/\(page.source)", bytes: bytes)
      // What is wrong with it has been said.
      guard let newer = try? PageVersion(source, today: site.today, parser) else { continue }
      var found = Problems()
      let committed = try texts.bytes(name)
      do throws(PageVersion.Unreadable) {
        let older = try version(committed)
        guard !older.header.isDraft else { continue }
        DateMoves(from: older, to: newer, since: earlier.name)
          .check(policy, knowsText: known.contains(source.path), problems: &found)
      } catch {
        found.report(unreadable(source, error, as: path))
      }
      newer.report(found, to: &problems)
    }
  }

  private func version(_ bytes: [UInt8]?) throws(PageVersion.Unreadable) -> PageVersion {
    guard let bytes else { throw PageVersion.Unreadable(reason: "git does not have its text") }
    return try PageVersion(SourceText(path: "", bytes: bytes), today: site.today, parser)
  }

  private func unreadable(
    _ source: SourceText, _ fault: PageVersion.Unreadable, as path: String
  ) -> Diagnostic {
    Diagnostic(
      HistoryRules.unreadableVersion,
      "the page as it was at '\(earlier.name)' cannot be read, and its dates were not compared: \(fault.reason)",
      at: source.place, help: "look at its header there: git show \(earlier.commit):./\(path)")
  }
}
