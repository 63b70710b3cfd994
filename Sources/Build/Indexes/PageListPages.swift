import Fingerprints
import HTML
import SiteModel
import Templates

/// All pages of a language by the letters that their titles begin with: on one page, or where they are many, on a page
/// for each letter.
struct PageListPages {
  let site: Site
  let language: Int
  let layouts: Layouts

  static let folder = "a-z/"

  /// More than these make a page that takes long on a slow connection, and that nobody scrolls through.
  private static let pagesOnOne = 500

  /// What is as the last build made it need not be put in order again: `remembered` are the digests of what its outputs
  /// were made of.
  func all(_ facts: SiteFacts, _ remembered: [String: UInt64]) -> [PageListPage] {
    let pages = site.pages.indices.filter {
      site.pages[$0].language == language && site.pages[$0].isPublished
    }
    let reads = digest(of: pages, facts)
    let folder = site.relativePath(Self.folder, in: language)
    let known = remembered.keys.filter { $0.hasPrefix(folder) }
    if !known.isEmpty, known.allSatisfy({ remembered[$0] == reads }) {
      return known.sorted().map { PageListPage(path: $0, digest: reads, make: { [] }) }
    }
    return made(pages, reads, folder)
  }

  private func made(_ pages: [Int], _ reads: UInt64, _ folder: String) -> [PageListPage] {
    let index = LetterIndex(
      pages.map { site.pages[$0].title }, language: site.languages[language].tag)
    let letters = LetterPages(list: self, pages: pages, sections: index.sections, folder: folder)
    guard pages.count > Self.pagesOnOne else {
      return [
        PageListPage(path: folder + "index.html", digest: reads) {
          letters.page(nil, isWhole: true)
        }
      ]
    }
    let filled = index.sections.indices.filter { !index.sections[$0].members.isEmpty }
    return [
      PageListPage(path: folder + "index.html", digest: reads) { letters.page(nil, isWhole: false) }
    ]
      + filled.map { section in
        PageListPage(path: letters.path(section) + "index.html", digest: reads) {
          letters.page(section, isWhole: false)
        }
      }
  }

  private func digest(of pages: [Int], _ facts: SiteFacts) -> UInt64 {
    var digest = Fingerprint()
    digest.add(pages.count)
    for page in pages { digest.add(facts.faces.names[page]) }
    digest.add(facts.digest(of: Fact(.language, language)))
    if let layout = facts.layout(Layouts.allPages, language) {
      digest.add(facts.digest(of: layout))
    }
    return digest.value
  }

  /// What the pages are filled from.
  private struct LetterPages {
    let list: PageListPages
    let pages: [Int]
    let sections: [LetterIndex.Section]
    let folder: String

    private var site: Site { list.site }

    /// Below the site's base. Letters that do not stand in addresses as they are have their numbers there.
    func path(_ section: Int) -> String {
      let letter = sections[section].letter
      if letter.isASCII { return "\(folder)\(letter)/" }
      let scalars = letter.unicodeScalars.map { String($0.value, radix: 16) }
      return "\(folder)u\(scalars.joined(separator: "-"))/"
    }

    /// `open` is the letter whose pages are listed; with nil, those of all where one page has the whole list, else none.
    func page(_ open: Int?, isWhole: Bool) -> [UInt8] {
      let strings = site.languages[list.language].strings
      let title =
        open.map { strings[.allPagesLetter].filled(["letter": sections[$0].title]) }
        ?? strings.text(.allPagesTitle)
      var view = GeneratedView(
        site: site, language: list.language, title: title,
        summary: strings.text(.allPagesSummary), path: open.map(path) ?? folder, isIndexed: true)
      view.pageLetters = sections.indices.map { letter($0, open: open, isWhole: isWhole) }
      view.translations = site.languages.indices.filter { $0 != list.language }.map {
        PageLinks(site, language: list.language).translation(
          $0, at: site.relativePath(PageListPages.folder, in: $0))
      }
      var html = HTMLBuffer()
      list.layouts[Layouts.allPages, list.language]?.render(view.record(), into: &html)
      return html.bytes
    }

    private func letter(_ index: Int, open: Int?, isWhole: Bool) -> Value {
      let section = sections[index]
      let links = PageLinks(site, language: list.language)
      let isOpen = !section.members.isEmpty && (isWhole || open == index)
      var record = Record(PageLetterField.schema)
      record[PageLetterField.letter] = .text(section.title)
      record[PageLetterField.anchor] = .text(section.anchor)
      record[PageLetterField.isOpen] = .flag(isOpen)
      record[PageLetterField.hasPages] = .flag(!section.members.isEmpty)
      record[PageLetterField.pages] = .list(
        isOpen ? section.members.map { links.link(pages[$0]) } : [])
      let address = site.settings.base.path + (isWhole ? folder : path(index))
      record[PageLetterField.address] = .address(
        Address(path: isWhole ? "\(address)#\(section.anchor)" : address))
      return .record(record)
    }
  }
}

/// One page of the list.
struct PageListPage: SharedOutput {
  let path: String
  let digest: UInt64
  let make: () -> [UInt8]

  func reads(_ facts: SiteFacts) -> UInt64 { digest }
  func bytes() -> [UInt8] { make() }
}
