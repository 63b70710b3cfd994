import Diagnostics
import Fingerprints
import FrontMatter
import HTML
import Markdown
import SiteModel
import Templates

/// Every fact of the site that is being built.
struct SiteFacts: Sendable {
  let table: FactTable
  let faces: PageFaces
  private let layouts: [[String: Int]]
  private let firstTerms: [Int]
  private let sources: [String: Int]

  /// `unchanged` are the facts of the last build, if all pages and all that they share are as they were.
  init(
    _ site: Site, _ layouts: Layouts, _ texts: SharedTexts, retractions: RetractionList?,
    unchanged: FactTable?
  ) {
    var table = FactTable()
    for language in site.languages.indices {
      table.add(
        .language, key: Fingerprint(of: site.languages[language].tag).value,
        digest: Self.language(site, language))
    }
    self.layouts = Self.positions(of: layouts, site)
    if let unchanged {
      table.take(.layout, from: unchanged)
    } else {
      Self.addLayouts(site, layouts, to: &table)
    }
    faces = PageFaces(site)
    if let unchanged {
      table.take(.page, from: unchanged)
      table.take(.surroundings, from: unchanged)
    } else {
      Self.addPages(site, faces, to: &table)
    }
    Self.addFiles(site, to: &table)
    firstTerms = Self.addTerms(site, texts, to: &table)
    Self.addForms(site, to: &table)
    sources = Self.addSources(site, to: &table)
    for provider in FilmProvider.allCases {
      table.add(.provider, key: Fingerprint(of: provider.rawValue).value, digest: 0)
    }
    table.add(
      .retractions, key: Fingerprint(of: ContentListing.retractions).value,
      digest: retractions?.digest ?? 0)
    table.add(.sourceIDs, key: Fingerprint(of: "ids").value, digest: Self.sourceIDs(site))
    table.add(
      .sourcePlaces, key: Fingerprint(of: "places").value, digest: site.library.digest)
    self.table = table
  }

  func layout(_ name: String, _ language: Int) -> Fact? {
    layouts[language][name].map { Fact(.layout, $0) }
  }

  func term(_ position: Int, _ language: Int) -> Fact {
    Fact(.term, firstTerms[language] + position)
  }

  /// Nil for a source of the page's own.
  func source(_ id: String) -> Fact? { sources[id].map { Fact(.source, $0) } }

  let retractions = Fact(.retractions, 0)
  let sourceIDs = Fact(.sourceIDs, 0)
  let sourcePlaces = Fact(.sourcePlaces, 0)

  func digest(of fact: Fact) -> UInt64 { table.digests[fact.kind.rawValue][fact.position] }

  // MARK: Digests

  private static func language(_ site: Site, _ language: Int) -> UInt64 {
    let strings = site.languages[language].strings
    let settings = site.settings
    var digest = Fingerprint()
    for key in SiteString.allCases {
      digest.add(strings.entries.first { $0.key == key.rawValue }?.text)
    }
    digest.add(settings.publisher.country)
    // Captions of films are named in their own languages.
    for other in site.languages {
      digest.add(other.tag)
      digest.add(other.strings.text(.languageName))
    }
    digest.add(settings.title.text(in: site.languages[language].tag))
    digest.add(settings.base.text)
    let nodes = SiteNodes(site, language: language)
    digest.add(nodes.members)
    digest.add(nodes.nodes)
    digest.add(settings.isMultilingual)
    digest.add(settings.citationStyle.rawValue)
    digest.add(settings.sourceAge ?? 0)
    digest.add(settings.allowsSafeHTML)
    digest.add(settings.glossary.isAutomatic)
    digest.add(settings.glossary.folder(in: site.languages[language].tag))
    for type in PageType.allCases {
      digest.add(settings.review.actions[.changedSinceReview, type].rawValue)
    }
    digest.add(settings.checks.profile.rawValue)
    for (name, level) in settings.checks.levels.sorted(by: { $0.key < $1.key }) {
      digest.add(name)
      digest.add(level.rawValue)
    }
    for number in settings.emergency?.all(in: site.languages[language].tag) ?? [] {
      digest.add(number)
    }
    digest.add(settings.limits.bytes)
    digest.add(settings.limits.nesting)
    digest.add(settings.limits.tableColumns)
    digest.add(settings.limits.referenceExpansion)
    return digest.value
  }

  private static func positions(of layouts: Layouts, _ site: Site) -> [[String: Int]] {
    var next = 0
    return site.languages.indices.map { language in
      layouts.names(in: language).reduce(into: [:]) { positions, name in
        positions[name] = next
        next += 1
      }
    }
  }

  private static func addLayouts(_ site: Site, _ layouts: Layouts, to table: inout FactTable) {
    for language in site.languages.indices {
      for (name, template) in layouts.all(in: language) {
        table.add(
          .layout, key: Fingerprint(of: "\(site.languages[language].tag)/\(name)").value,
          digest: template.digest)
      }
    }
  }

  private static func addPages(_ site: Site, _ faces: PageFaces, to table: inout FactTable) {
    let keys = site.pages.map { Fingerprint(of: $0.source).value }
    table.set(.page, keys: keys, digests: site.pages.map { link($0, site) })
    table.set(
      .surroundings, keys: keys,
      digests: site.pages.indices.map {
        site.pages[$0].isPublished ? PageSurroundings(site, of: $0).digest(faces) : 0
      })
  }

  private static func link(_ page: Page, _ site: Site) -> UInt64 {
    var digest = Fingerprint()
    digest.add(page.isPublished)
    digest.add(page.absence)
    digest.add(page.address.relative)
    // A link to it is warned of, with what to link to instead.
    if let withdrawal = page.withdrawal {
      digest.add(withdrawal.date?.description)
      digest.add(site.replacement(of: page).map { site.pages[$0].source })
    }
    return digest.value
  }

  private static func addFiles(_ site: Site, to table: inout FactTable) {
    for (index, path) in site.files.enumerated() {
      var digest = Fingerprint()
      digest.add(site.publishedPath(ofFile: index))
      digest.add(site.fileSizes[index]?.width ?? -1)
      digest.add(site.fileSizes[index]?.height ?? -1)
      for form in site.fileForms[index] ?? [] {
        digest.add(form.type)
        for file in form.files { digest.add(file.address.text) }
      }
      table.add(.file, key: Fingerprint(of: path).value, digest: digest.value)
    }
  }

  private static func addTerms(
    _ site: Site, _ texts: SharedTexts, to table: inout FactTable
  ) -> [Int] {
    var first: [Int] = []
    var next = 0
    for language in site.languages.indices {
      first.append(next)
      for (position, term) in site.glossaries[language].terms.enumerated() {
        var key = Fingerprint(of: site.languages[language].tag)
        key.add(term.id)
        var digest = Fingerprint()
        digest.add(term.term)
        for form in term.also { digest.add(form) }
        for id in term.see {
          digest.add(id)
          digest.add(site.glossaries[language].term(id)?.term)
        }
        digest.add(texts.definitions[language][position].markup.bytes)
        for used in texts.definitions[language][position].terms {
          digest.add(site.glossaries[language].terms[used].id)
        }
        table.add(.term, key: key.value, digest: digest.value)
        next += 1
      }
    }
    return first
  }

  private static func addForms(_ site: Site, to table: inout FactTable) {
    for language in site.languages.indices {
      let glossary = site.glossaries[language]
      var digest = Fingerprint()
      for form in glossary.forms {
        digest.add(glossary.terms[form.term].id)
        digest.add(form.text)
      }
      table.add(
        .forms, key: Fingerprint(of: site.languages[language].tag).value, digest: digest.value)
    }
  }

  private static func sourceIDs(_ site: Site) -> UInt64 {
    var digest = Fingerprint()
    for id in site.library.ids.sorted() { digest.add(id) }
    return digest.value
  }

  private static func addSources(_ site: Site, to table: inout FactTable) -> [String: Int] {
    var positions: [String: Int] = [:]
    for (position, id) in site.library.ids.sorted().enumerated() {
      table.add(
        .source, key: Fingerprint(of: id).value, digest: site.library.digest(of: id) ?? 0)
      positions[id] = position
    }
    return positions
  }
}
