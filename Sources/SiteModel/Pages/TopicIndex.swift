import Diagnostics
import Foundation
import FrontMatter

/// Which page belongs to which topic, and in which order topics and pages are listed.
///
/// A page belongs to the nearest topic page in its folder or above, unless its front matter names
/// another. Lists go by `order` first, then by title.
package struct TopicIndex: Sendable {
  /// Per language the published topic pages, in order.
  package let topics: [[Int]]
  /// Per page the topic that it belongs to.
  private let topicOfPage: [Int?]
  private let pagesOfTopic: [Int: [Int]]

  /// All pages in the order in which lists show them.
  package let listOrder: [Int]

  /// `listOrder` is what an earlier build found for the same pages, which saves comparing their titles.
  init(
    pages: [Page], bySource: [String: Int], languages: Int, listOrder: [Int]?,
    problems: inout Problems
  ) {
    let known = listOrder.flatMap { $0.count == pages.count ? $0 : nil }
    let order = known ?? Self.listOrder(pages)
    self.listOrder = order
    var owners = [Int?](repeating: nil, count: pages.count)
    var members: [Int: [Int]] = [:]
    var topics = [[Int]](repeating: [], count: languages)
    var ofFolder: [Substring: Int?] = [:]
    for index in order {
      if pages[index].type == .topic, pages[index].isPublished {
        topics[pages[index].language].append(index)
      }
      let owner =
        if pages[index].isIndex || pages[index].namedTopic != nil {
          Self.topic(of: index, pages, bySource, problems: &problems)
        } else {
          Self.topic(below: pages[index].folder, pages, bySource, &ofFolder)
        }
      guard let owner else { continue }
      owners[index] = owner
      if pages[index].isPublished { members[owner, default: []].append(index) }
    }
    self.topics = topics
    topicOfPage = owners
    pagesOfTopic = members
  }

  package func topic(of page: Int) -> Int? { topicOfPage[page] }

  /// The published pages of a topic, in order.
  package func pages(of topic: Int) -> [Int] { pagesOfTopic[topic] ?? [] }

  private static func listOrder(_ pages: [Page]) -> [Int] {
    let keys = pages.map { SortKey(order: $0.order ?? .max, title: alphabetical($0.title)) }
    return pages.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
  }

  private struct SortKey: Comparable {
    let order: Int
    let title: String

    static func < (left: SortKey, right: SortKey) -> Bool {
      (left.order, left.title) < (right.order, right.title)
    }
  }

  /// The topic of a folder's pages, which is looked for once.
  private static func topic(
    below folder: Substring, _ pages: [Page], _ bySource: [String: Int],
    _ known: inout [Substring: Int?]
  ) -> Int? {
    if let topic = known[folder] { return topic }
    let topic = topic(above: folder, of: nil, pages, bySource)
    known[folder] = .some(topic)
    return topic
  }

  private static func topic(
    of index: Int, _ pages: [Page], _ bySource: [String: Int], problems: inout Problems
  ) -> Int? {
    let page = pages[index]
    if let named = page.namedTopic {
      return namedTopic(named, of: page, pages, bySource, problems: &problems)
    }
    let folder = page.isIndex ? parent(of: page.folder) : page.folder
    return topic(above: folder, of: index, pages, bySource)
  }

  /// The nearest topic page in a folder or above it, other than the page itself.
  private static func topic(
    above start: Substring, of index: Int?, _ pages: [Page], _ bySource: [String: Int]
  ) -> Int? {
    var folder = start
    while !folder.isEmpty {
      if let owner = bySource["\(folder)/index.md"], owner != index, pages[owner].type == .topic {
        return owner
      }
      folder = parent(of: folder)
    }
    return nil
  }

  private static func namedTopic(
    _ named: Page.Name, of page: Page, _ pages: [Page], _ bySource: [String: Int],
    problems: inout Problems
  ) -> Int? {
    let language = page.source.prefix { $0 != "/" }
    if let owner = bySource["\(language)/\(named.value)/index.md"], pages[owner].type == .topic {
      reportUnpublished(pages[owner], named, by: page, problems: &problems)
      return owner
    }
    let folders = pages.filter {
      $0.type == .topic && $0.language == page.language && $0.isMeantForSite
    }
    .map { String(parent(of: $0.pathInLanguage)) }
    problems.report(
      PageRules.unknownTopic, "'\(named.value)' is not a topic of this language",
      at: named.place,
      help: Suggestion.help(for: named.value, among: folders)
        ?? "name the folder of a topic page: \(folders.sorted().prefix(5).joined(separator: ", "))")
    return nil
  }

  private static func reportUnpublished(
    _ topic: Page, _ named: Page.Name, by page: Page, problems: inout Problems
  ) {
    guard page.isMeantForSite, let absence = topic.absenceOfPage else { return }
    problems.reportUnpublished(
      "the topic '\(named.value)'", absence, instead: "topic", at: named.place)
  }

  private static func parent(of folder: Substring) -> Substring {
    folder.utf8.lastIndex(of: UInt8(ascii: "/")).map { folder[..<$0] } ?? ""
  }

  /// Titles are compared without case and without accents, so that "Ödem" stands under O.
  private static func alphabetical(_ title: String) -> String {
    if title.utf8.allSatisfy({ $0 < 0x80 }) { return title.lowercased() }
    return title.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
