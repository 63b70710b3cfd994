import Checks
import FrontMatter
import HTML
import Markdown
import Search
import SiteModel

/// The indexes of all languages, as far as one thread has seen their pages.
struct PageWords {
  private let searched: SearchedPages
  private(set) var indexers: [PageIndexer?]
  private var sections = JSONWriter()

  init(_ searched: SearchedPages) {
    self.searched = searched
    indexers = searched.indexes.map { _ in nil }
  }

  /// What can be found of a page.
  struct Source {
    let page: Page
    let outline: [Heading]
    let text: PageText
    /// Other names of the terms that it explains.
    let synonyms: [String]
  }

  mutating func add(_ source: Source, at index: Int) {
    let (page, language) = (source.page, source.page.language)
    guard let ordinal = searched.ordinals[index] else { return }
    let search = searched.indexes[language]
    var indexer = indexers[language] ?? PageIndexer(search.language, search.shards)
    indexers[language] = nil
    indexer.begin(ordinal)
    indexer.add(text: page.title, in: 0, as: .title)
    indexer.add(text: page.summary, in: 0, as: .summary)
    for synonym in source.synonyms { indexer.add(text: synonym, in: 0, as: .synonym) }
    source.text.visitWords { word, section, isHeading in
      indexer.add(word: word, in: section, as: isHeading ? .heading : .body)
    }
    indexer.end(sections: source.outline.map { section($0) })
    indexers[language] = indexer
  }

  private mutating func section(_ heading: Heading) -> [UInt8] {
    sections.reset()
    sections.string(heading.id)
    sections.string(heading.text)
    return Array(sections.content)
  }

  /// What is shown of a page where it is found, on one line.
  static func line(
    _ page: Page, on base: BaseAddress, sections: [ArraySlice<UInt8>]
  ) -> [UInt8] {
    var line = JSONWriter()
    line.array { line in
      line.string(base.path + page.address.relative)
      line.string(page.title)
      line.string(page.summary)
      for section in sections { line.written(section) }
    }
    return line.take()
  }
}
