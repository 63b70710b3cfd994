import FrontMatter
import Search
import SiteModel

/// The conditions that the published pages of a language are about, each once, and the other names that readers may
/// know them by.
struct ConditionList {
  let entries: [Entry]

  struct Entry {
    /// With a capital letter in front.
    let name: String
    /// What to read on the condition.
    let pages: [Int]
    /// Position of the condition that this is another name of; nil for a condition.
    let condition: Int?
    /// The id of a condition on its page.
    let anchor: String
  }

  /// Linear in the pages that name conditions, and in the terms of the glossary.
  init(_ site: Site, language: Int) {
    var collection = ConditionCollection(site: site, language: language)
    collection.addPages()
    guard !collection.conditions.isEmpty else {
      entries = []
      return
    }
    collection.addTerms()
    entries = collection.entries
  }
}

/// Brings together what pages and the glossary call one condition.
private struct ConditionCollection {
  let site: Site
  let language: Int
  private(set) var conditions: [Found] = []
  private var positions: [String: Int] = [:]
  /// Of names as they are written: thousands of pages name the same few.
  private var keys: [String: String] = [:]

  struct Found {
    let name: String
    let key: String
    var pages: [Int] = []
    var otherNames: [String] = []
  }

  init(site: Site, language: Int) {
    self.site = site
    self.language = language
  }

  mutating func addPages() {
    for index in site.topics.listOrder {
      let page = site.pages[index]
      guard !page.conditions.isEmpty, page.language == language, page.isPublished else { continue }
      for condition in page.conditions {
        let position = position(of: condition.name)
        if conditions[position].pages.last != index { conditions[position].pages.append(index) }
        if !condition.otherNames.isEmpty {
          conditions[position].otherNames += condition.otherNames
        }
      }
    }
  }

  /// A term that is a condition by any of its names leads there by all of them.
  mutating func addTerms() {
    for term in site.glossaries[language].terms {
      let names = [term.term] + term.also
      for name in names {
        if let position = positions[key(of: name)] { conditions[position].otherNames += names }
      }
    }
  }

  private mutating func position(of name: String) -> Int {
    let key = key(of: name)
    if let position = positions[key] { return position }
    positions[key] = conditions.count
    conditions.append(Found(name: name, key: key))
    return conditions.count - 1
  }

  /// Names that differ in capitals, spaces or hyphens alone are one.
  private mutating func key(of name: String) -> String {
    if let key = keys[name] { return key }
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    let key = words.joined(separator: "-")
    keys[name] = key
    return key
  }

  var entries: [ConditionList.Entry] {
    let tag = site.languages[language].tag
    var entries = conditions.map { found in
      ConditionList.Entry(
        name: LetterIndex.capitalised(found.name, language: tag), pages: readable(found.pages),
        condition: nil, anchor: "page-condition-\(found.key)")
    }
    let words = WordLanguage(tag: tag)
    let names = Set(conditions.map { words.stems(of: $0.name) })
    for position in conditions.indices {
      var known = names
      // A form of a name that is listed would stand beside it.
      for name in conditions[position].otherNames
      where known.insert(words.stems(of: name)).inserted {
        entries.append(
          ConditionList.Entry(
            name: LetterIndex.capitalised(name, language: tag), pages: entries[position].pages,
            condition: position, anchor: ""))
      }
    }
    return entries
  }

  /// A page whose topic is about the condition too is found there. Topic and overview come first.
  private func readable(_ pages: [Int]) -> [Int] {
    let all = Set(pages)
    let first = pages.filter { site.topics.topic(of: $0).map { !all.contains($0) } ?? true }
    return first.filter { rank($0) == 0 } + first.filter { rank($0) == 1 }
      + first.filter { rank($0) == 2 }
  }

  private func rank(_ page: Int) -> Int {
    switch site.pages[page].type {
    case .topic: 0
    case .overview: 1
    default: 2
    }
  }
}
