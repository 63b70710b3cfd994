import HTML
import SiteModel
import Templates

/// The pages of a list from A to Z, in the order of the language's alphabet.
struct LetterPages {
  private let list: LetterList
  private let sections: [LetterIndex.Section]
  private let links: PageLinks

  private var site: Site { list.site }
  private var strings: StringCatalogue { site.languages[list.language].strings }

  init(list: LetterList) {
    self.list = list
    sections =
      LetterIndex(list.names, language: list.site.languages[list.language].tag).sections
    links = PageLinks(list.site, language: list.language)
  }

  /// `letter` is the one whose names are listed; with nil, all where one page has the whole list, else none.
  func page(_ letter: Character?) -> [UInt8] {
    let section = sections.first { $0.letter == letter }
    let title =
      section.map { strings[list.content.letterTitle].filled(["letter": $0.title]) }
      ?? strings.text(list.content.title)
    var view = GeneratedView(
      site: site, language: list.language, title: title,
      summary: strings.text(list.content.summary), path: letter.map(list.path) ?? list.folder,
      isIndexed: true)
    view.letters = sections.map {
      record($0, isOpen: !$0.members.isEmpty && (list.isWhole || $0.letter == letter))
    }
    addLanguages(to: &view, isStart: letter == nil)
    var html = HTMLBuffer()
    list.layouts[list.content.layout, list.language]?.render(view.record(), into: &html)
    return html.bytes
  }

  /// Letters of two languages hold different names, so a letter's page is a translation of none.
  private func addLanguages(to view: inout GeneratedView, isStart: Bool) {
    let pages = list.languages.map { ($0, path: site.relativePath(list.content.folder, in: $0)) }
    if isStart { view.alternates = Alternates(site: site).values(ofPages: pages) }
    view.translations = pages.filter { $0.0 != list.language }.map {
      links.translation($0.0, at: $0.path)
    }
    view.untranslated = site.languages.indices.filter { !list.languages.contains($0) }
      .compactMap(links.untranslated)
  }

  private func record(_ section: LetterIndex.Section, isOpen: Bool) -> Value {
    let base = site.settings.base.path
    var record = LetterField.record(
      section,
      address: list.isWhole
        ? "\(base)\(list.folder)#\(section.anchor)" : base + list.path(section.letter),
      isOpen: isOpen)
    guard isOpen else { return .record(record) }
    switch list.content {
    case .pages(let pages):
      record[LetterField.pages] = .list(section.members.map { links.link(pages[$0]) })
    case .conditions(let conditions):
      record[LetterField.conditions] = .list(section.members.map { condition($0, conditions) })
    }
    return .record(record)
  }

  /// The name is a link where it leads to one page; of several the titles stand below it.
  private func condition(_ position: Int, _ conditions: ConditionList) -> Value {
    let entry = conditions.entries[position]
    var record = Record(ConditionField.schema)
    record[ConditionField.title] = .text(entry.name)
    let isList = entry.condition == nil && entry.pages.count > 1
    record[ConditionField.hasPages] = .flag(isList)
    record[ConditionField.pages] = .list(isList ? entry.pages.map { links.link($0) } : [])
    if entry.pages.count == 1 { record[ConditionField.address] = links.address(entry.pages[0]) }
    if let named = entry.condition {
      let condition = conditions.entries[named]
      record[ConditionField.title] = .text(
        strings[.conditionSee].filled(["name": entry.name, "condition": condition.name]))
      if entry.pages.count != 1 {
        let page = site.settings.base.path + list.path(ofEntry: named)
        record[ConditionField.address] = .address(Address(path: "\(page)#\(condition.anchor)"))
      }
    } else {
      record[ConditionField.anchor] = .text(entry.anchor)
    }
    return .record(record)
  }
}
