import BenchmarkCorpus
import Diagnostics

/// A made-up site that is edited at random, as its files.
struct MadeUpSite {
  private(set) var pages: [String: MadeUpPage] = [:]
  /// Files that are no pages, by path.
  private(set) var others: [String: String] = [:]
  /// Days since the first build.
  private(set) var day = 0
  private(set) var isMultilingual: Bool
  private(set) var pictureProgram = PictureProgramState.installed

  /// How it stands with the program that makes smaller forms of pictures.
  enum PictureProgramState: CaseIterable {
    case installed, missing, unwanted
  }

  init(_ random: inout SeededGenerator) {
    isMultilingual = random.below(3) == 0
    pages["en/index.md"] = MadeUpPage(title: "Home", type: "home")
    if isMultilingual { pages["de/index.md"] = MadeUpPage(title: "Anfang", type: "home") }
    for language in isMultilingual ? ["en", "de"] : ["en"] {
      pages.merge(StatementPieces.pages(language)) { first, _ in first }
    }
    for topic in ["pain", "sleep"] {
      pages["en/\(topic)/index.md"] = MadeUpPage(title: topic, type: "topic")
    }
    for number in 1...5 { addPage("p\(number)", &random) }
    others["content/en/one.svg"] = "<svg width=\"1\" height=\"1\"/>\n"
    others["content/en/two.svg"] = "<svg/>\n"
    others[Self.photograph] = "700 1"
    for name in Self.layouts { others["templates/\(name).html"] = GoldenTemplates.layout(name) }
    others["templates/a-z.html"] = """
      {{<base}}{{$main}}<h1>{{title}}</h1><p>{{summary}}</p>{{#letters}}{{#pages}}
      <a href="{{address}}">{{title}}</a>{{/pages}}{{/letters}}{{/main}}{{/base}}

      """
    others["templates/conditions.html"] = """
      {{<base}}{{$main}}<h1>{{title}}</h1><p>{{summary}}</p>{{#letters}}{{#conditions}}
      {{#address}}<a href="{{address}}">{{title}}</a>{{/address}}{{^address}}{{title}}{{/address}}
      {{#pages}}<a href="{{address}}">{{title}}</a>{{/pages}}{{/conditions}}{{/letters}}
      {{#conditions}}<a href="{{conditions}}">{{strings.conditions_title}}</a>{{/conditions}}
      {{/main}}{{/base}}

      """
    others["templates/search.html"] = GoldenTemplates.layout("thanks")
    others["templates/not-sent.html"] = GoldenTemplates.layout("article")
    others["templates/assets/site.css"] = "@import \"part.css\";\np { margin: 0 }\n"
    others["templates/assets/part.css"] = "b { background: url(icon.svg) }\n"
    others["templates/assets/icon.svg"] = "<svg/>\n"
    others["templates/strings/de.yaml"] = GoldenTemplates.strings("de")
    writeShared(&random)
  }

  /// Its text is its width and height: what is written is a picture of that size.
  static let photograph = "content/en/photograph.png"

  private static let layouts = ["base", "article", "topic", "home", "info", "404", "moved"]

  /// Every file below the site's folder.
  var files: [String: String] {
    var files = others
    for (path, page) in pages { files["content/\(path)"] = page.text }
    return files
  }

  // MARK: Edits

  /// Changes one thing.
  mutating func edit(_ random: inout SeededGenerator) {
    let edits: [(inout MadeUpSite, inout SeededGenerator) -> Void] = [
      { $0.editText(&$1) }, { $0.editText(&$1) }, { $0.editHeader(&$1) }, { $0.editHeader(&$1) },
      { $0.addPage("n\($1.below(6))", &$1) }, { $0.removePage(&$1) }, { $0.movePage(&$1) },
      { $0.translatePage(&$1) }, { $0.editGuide(&$1) }, { $0.editShared(&$1) },
      { $0.editTemplate(&$1) }, { $0.editFile(&$1) }, { $0.editPhotograph(&$1) },
      { site, random in site.day += random.below(40) },
    ]
    random.pick(edits)(&self, &random)
  }

  private var articles: [String] {
    pages.keys.sorted().filter { pages[$0]?.type == "article" }
  }

  private var linkTargets: [String] {
    pages.keys.sorted().filter { $0.hasPrefix("en/") }.map { String($0.dropFirst(3)) }
  }

  private mutating func addPage(_ name: String, _ random: inout SeededGenerator) {
    let topic = random.pick(["pain/", "sleep/", ""])
    var page = MadeUpPage(title: "Page \(name)")
    for _ in 0..<random.below(4) {
      page.add(BodyPieces.piece(&random, pages: linkTargets))
    }
    pages["en/\(topic)\(name).md"] = page
  }

  private mutating func removePage(_ random: inout SeededGenerator) {
    guard articles.count > 2 else { return }
    pages[random.pick(articles)] = nil
  }

  private mutating func movePage(_ random: inout SeededGenerator) {
    guard !articles.isEmpty else { return }
    let path = random.pick(articles)
    let name = path.split(separator: "/").last.map(String.init) ?? "x.md"
    let page = pages.removeValue(forKey: path)
    pages["en/\(random.pick(["pain/", "sleep/", "sleep/deep/", ""]))\(name)"] = page
  }

  private mutating func translatePage(_ random: inout SeededGenerator) {
    guard isMultilingual, !articles.isEmpty else { return }
    let path = "de/" + random.pick(articles).dropFirst(3)
    if pages.removeValue(forKey: path) == nil { pages[path] = MadeUpPage(title: "Seite") }
  }

  /// Pages of a topic in some order. Whatever is edited next may break the guide, and must be found to.
  private mutating func editGuide(_ random: inout SeededGenerator) {
    let folder = "en/\(random.pick(["pain", "sleep"]))/"
    var files = articles.filter { $0.hasPrefix(folder) && !(pages[$0]?.isDraft ?? true) }
      .map { String($0.dropFirst(folder.count)) }
    if random.below(2) == 0 { files.reverse() }
    let isGuide = files.count > 1 && random.below(3) > 0
    pages["\(folder)index.md"]?.guide = isGuide ? Array(files.prefix(2 + random.below(3))) : []
  }

  private mutating func editText(_ random: inout SeededGenerator) {
    let path = random.pick(pages.keys.sorted())
    guard var page = pages[path] else { return }
    if random.below(3) == 0 || page.pieces.count > 5 {
      page.pieces.removeFirst(min(1, page.pieces.count))
    }
    page.add(BodyPieces.piece(&random, pages: linkTargets))
    pages[path] = page
  }

  private mutating func editHeader(_ random: inout SeededGenerator) {
    let path = random.pick(pages.keys.sorted())
    guard var page = pages[path] else { return }
    switch random.below(16) {
    case 0, 1: page.title = "Title \(random.below(20))"
    case 2: page.summary = "Summary \(random.below(20))."
    case 3: page.updated = "2025-\(random.pick(["01", "05", "11"]))-1\(random.below(9))"
    case 4: page.order = random.below(2) == 0 ? nil : random.below(5)
    case 5: page.isDraft.toggle()
    case 6: page.isWithdrawn.toggle()
    case 7: page.image = random.below(2) == 0 ? nil : random.pick(BodyPieces.pictures)
    case 8: page.alias = random.below(2) == 0 ? nil : "/old-\(random.below(4))/"
    case 9: page.change = random.pick([nil, "2025-02-10", "2025-05-20", "2025-11-10"])
    case 10: page.condition = random.below(2) == 0 ? nil : "condition \(random.below(3))"
    case 11: page.plan = ReviewPieces.plan(&random)
    case 12: page.owner = random.below(2) == 0 ? nil : "Team \(random.below(3))"
    case 13: page.id = random.below(2) == 0 ? nil : "id-\(random.below(6))"
    case 14: page.isSigned.toggle()
    default: page.heading = random.pick(["first", "first", "other"])
    }
    if ["home", "info"].contains(page.type) { (page.isDraft, page.isWithdrawn) = (false, false) }
    pages[path] = page
  }

  private mutating func editPhotograph(_ random: inout SeededGenerator) {
    switch random.below(6) {
    case 0: others[Self.photograph] = nil
    case 1: pictureProgram = random.pick(PictureProgramState.allCases)
    default:
      others[Self.photograph] = "\(random.pick([100, 700, 1200, 2000])) \(random.below(5) + 1)"
    }
  }

  private mutating func editFile(_ random: inout SeededGenerator) {
    let path = random.pick([
      "content/en/one.svg", "content/en/two.svg", "templates/assets/site.css",
      "templates/assets/part.css", "templates/assets/icon.svg", "templates/assets/extra.js",
    ])
    let number = random.below(5)
    let rule = "p { margin: \(number)px; background: url(icon.svg) }\n"
    others[path] =
      path.hasSuffix(".svg")
      ? "<svg width=\"\(number + 1)\" height=\"2\"/>\n"
      // Without the import the part is a file of its own.
      : path.hasSuffix("site.css") && number > 0 ? "@import \"part.css\";\n\(rule)" : rule
  }
}

/// What all pages share.
extension MadeUpSite {
  private mutating func writeShared(_ random: inout SeededGenerator) {
    for edit in 0...5 { editShared(edit, &random) }
  }

  private mutating func editShared(_ random: inout SeededGenerator) {
    editShared(random.below(7), &random)
  }

  private mutating func editShared(_ which: Int, _ random: inout SeededGenerator) {
    let number = random.below(5)
    switch which {
    case 0: others["content/site.yaml"] = settings(&random)
    case 1:
      let isFirst = others["content/references.yaml"] == nil
      others["content/references.yaml"] = """
        - {id: one, type: book, title: The first book \(number), issued: 2020}
        - {id: two, type: book, title: The second book, issued: 2020, DOI: 10.5555/two}
        \(isFirst ? "" : random.pick(Self.moreSources))

        """
    case 2:
      others["content/en/glossary.yaml"] = """
        - {id: acute, term: acute, definition: Of a short time \(number).}
        - {id: chronic, term: chronic, definition: "Not [acute](term:acute)."}
        \(random.pick(Self.moreTerms))
        """
    case 3: others["content/de/glossary.yaml"] = isMultilingual ? glossary(number) : nil
    case 4: others["content/retractions.csv"] = retractions(&random)
    case 5: others["templates/strings/en.yaml"] = strings("en", number)
    default: others["templates/strings/de.yaml"] = strings("de", number)
    }
  }

  /// One of them has an id that bodies name without citing it.
  private static let moreSources = [
    "", "", "", "- {id: three, type: book, title: The third book, issued: 2020}",
  ]

  private static let moreTerms = [
    "", "- {id: sore, term: sore throat, also: throat, definition: A pain.}\n",
    "- {id: sore, term: throat, definition: A pain, see: acute}\n",
    "- {id: severe, term: severe, also: sore, definition: \"[Not](term:chronic) mild.\"}\n",
  ]

  /// Doubt in the page's own source, or in a shared one, or in none.
  private func retractions(_ random: inout SeededGenerator) -> String? {
    let work = random.pick(["own", "two", "three", ""])
    guard !work.isEmpty else { return nil }
    let nature = random.pick(["Expression of concern", "Correction"])
    return "OriginalPaperDOI,RetractionNature\n10.5555/\(work),\(nature)\n"
  }

  private func glossary(_ number: Int) -> String {
    "- {id: acute, term: akut, definition: Kurz \(number).}\n"
  }

  private func settings(_ random: inout SeededGenerator) -> String {
    """
    title: \(random.pick(["Health", "Health", "Well"]))
    base_url: \(random.pick(["https://example.org/", "https://example.org/", "https://example.org/h/"]))
    languages: [en\(isMultilingual ? ", de" : "")]
    publisher: {name: Example Institute}
    email: info@example.org
    permanent_ids: "example.org,202\(random.below(3))"
    citation_style: \(random.pick(["iqwig", "nlm"]))
    source_age: \(random.pick([3, 10]))
    disclaimer: Words \(random.below(3)).
    emergency: {number: "\(random.pick(["112", "112", "999"]))"}
    profile: \(random.pick(CheckProfile.allCases).rawValue)
    checks: {links.text: \(random.pick(["off", "hint", "warning"])), translations.figures: \(random.pick(["warning", "hint"])), translations.changed: \(random.pick(["warning", "off"])), \(StatementPieces.checks(&random))}
    glossary: {auto: \(random.below(3) > 0), unused: \(random.pick(["off", "hint", "warning"]))}
    search: \(random.pick(["own", "own", "own", "none"]))
    limits: {table_columns: \(random.pick([20, 20, 20, 2]))}
    \(ReviewPieces.settings(&random))
    \(StatementPieces.settings(&random))

    """
  }

  /// The golden sites' texts with one of them changed: the program prints some, layouts print others.
  private func strings(_ tag: String, _ number: Int) -> String {
    let (key, text) = [
      ("updated_on", "As of {date}"), ("callout_note", "Mind this"), ("type_article", "Text"),
      ("feed_title", "News of {site}"), ("language_name", "Tongue"),
    ][number]
    return GoldenTemplates.strings(tag).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(key + ":") ? "\(key): \"\(text)\"" : String($0) }
      .joined(separator: "\n")
  }

  private mutating func editTemplate(_ random: inout SeededGenerator) {
    let name = random.pick(Self.layouts)
    let original = GoldenTemplates.layout(name)
    // The site's own file, which is there or not, or the theme's.
    let own = "templates/custom/\(name).html"
    if random.below(4) == 0, others.removeValue(forKey: own) != nil { return }
    others[random.below(4) == 0 ? own : "templates/\(name).html"] =
      random.below(3) == 0
      ? original : original.replacing("{{{body}}}", with: "<i>\(random.below(5))</i>{{{body}}}")
  }
}
