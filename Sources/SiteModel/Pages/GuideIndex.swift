import Diagnostics
import Fingerprints
import FrontMatter

/// Topics whose pages are read in order, and the place of each page in them.
package struct GuideIndex: Sendable {
  /// Published pages in the order in which they are read, by topic page.
  private let parts: [Int: [Int]]
  private let places: [Int: Place]

  /// Where a page stands in a guide.
  package struct Place: Sendable {
    /// The topic page that the guide begins on.
    package let start: Int
    /// From 1.
    package let number: Int
    package let count: Int
    /// The start for the first part.
    package let previous: Int
    package let next: Int?
  }

  init(
    pages: [Page], bySource: [String: Int], topics: TopicIndex, problems: inout Problems
  ) {
    var parts: [Int: [Int]] = [:]
    for index in pages.indices where !pages[index].guide.isEmpty {
      let reading = GuideReading(
        pages: pages, bySource: bySource, topics: topics, start: index)
      let found = reading.parts(problems: &problems)
      if found.count > 1, pages[index].isPublished { parts[index] = found }
    }
    var places: [Int: Place] = [:]
    for (start, pages) in parts {
      for (position, page) in pages.enumerated() {
        places[page] = Place(
          start: start, number: position + 1, count: pages.count,
          previous: position > 0 ? pages[position - 1] : start,
          next: position + 1 < pages.count ? pages[position + 1] : nil)
      }
    }
    self.parts = parts
    self.places = places
  }

  /// The pages of the guide that begins on a topic page; empty where there is none.
  package func parts(of topic: Int) -> [Int] { parts[topic] ?? [] }

  /// Nil for a page that is in no guide.
  package func place(of page: Int) -> Place? { places[page] }
}

/// Reads what the header of one page says of a guide.
private struct GuideReading {
  let pages: [Page]
  let bySource: [String: Int]
  let topics: TopicIndex
  let start: Int

  private var page: Page { pages[start] }

  /// The published pages that are named, in order. Everything else is reported.
  func parts(problems: inout Problems) -> [Int] {
    guard page.type == .topic else {
      problems.report(
        PageRules.guideForm, "'guide' is for the page of a topic, and this is another page",
        at: page.guide[0].place, help: "write it into the index.md of the topic")
      return []
    }
    var parts: [Int] = []
    var seen: Set<Int> = []
    for name in page.guide {
      guard let part = part(name, problems: &problems) else { continue }
      guard seen.insert(part).inserted else {
        problems.report(
          PageRules.repeatedPart, "'\(name.value)' is in this guide already", at: name.place,
          help: "keep one of them")
        continue
      }
      if pages[part].isPublished { parts.append(part) }
    }
    if page.guide.count == 1, seen.count == 1 {
      problems.report(
        PageRules.guideForm, "a guide of one page has nothing to leaf through",
        at: page.guide[0].place, help: "name all pages in the order in which they are read")
    }
    return parts
  }

  private func part(_ name: Page.Name, problems: inout Problems) -> Int? {
    let path = ContentPath(name.value, from: page.folder).path
    guard let part = path.flatMap({ bySource[$0] }) else {
      report("'\(name.value)' is not a page", name, problems: &problems)
      return nil
    }
    guard part != start, topics.topic(of: part) == start else {
      report(
        part == start
          ? "'\(name.value)' is the page that the guide begins on"
          : "'\(name.value)' is no page of this topic", name, problems: &problems)
      return nil
    }
    if page.isMeantForSite, let absence = pages[part].absenceOfPage {
      problems.reportUnpublished("'\(name.value)'", absence, at: name.place)
      return nil
    }
    return part
  }

  private func report(_ message: String, _ name: Page.Name, problems: inout Problems) {
    let named = Set(page.guide.map(\.value))
    let candidates = pages.indices.filter {
      topics.topic(of: $0) == start && pages[$0].isMeantForSite
    }.map { ContentPath.relative(pages[$0].source, from: page.folder) }
    let free = candidates.filter { !named.contains($0) }
    problems.report(
      PageRules.unknownPart, message, at: name.place,
      help: Suggestion.help(for: name.value, among: free)
        ?? (candidates.isEmpty
          ? "name the files of this topic's pages"
          : "name a page of this topic: \(candidates.sorted().prefix(5).joined(separator: ", "))"))
  }
}
