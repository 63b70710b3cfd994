extension MistakeTable {
  static let headerKeys: [Mistake] = [
    page(
      "a misspelt key", "FM004", ["next_review": "⟦next_reveiw⟧: 2028"],
      help: "did you mean 'next_review'?"),
    page(
      "a key that is not there", "FM004", ["extra": "⟦colour⟧: blue"], help: "take one of title"),
    page("a key in capitals", "FM004", ["title": "⟦Title⟧: Words"], help: "did you mean 'title'?"),
    page("a key twice", "YM005", ["extra": "⟦title⟧: Again"]),
    text(
      "no title", "FM005",
      "⟦-⟧--\nsummary: What it is about.\ntype: info\nupdated: 2022-12-06\n---\n\nText.\n",
      help: "add 'title: …'"),
    text(
      "no summary", "FM005", "⟦-⟧--\ntitle: Words\ntype: info\nupdated: 2022-12-06\n---\n\nText.\n",
      help: "add 'summary: …'"),
    text(
      "no day of update", "FM005",
      "⟦-⟧--\ntitle: Words\nsummary: About.\ntype: info\n---\n\nText.\n",
      help: "add 'updated: 2022-12-06'"),
    text(
      "no next review", "FM005",
      "⟦-⟧--\ntitle: Words\nsummary: About.\nupdated: 2022-12-06\n---\n\nText.\n",
      help: "add 'next_review: 2025'"),
    page(
      "an unknown key of a picture", "FM004",
      ["extra": "image: {src: bed.svg, alt: A bed, ⟦titel⟧: x}"]),
    page(
      "a term in the header that is not there", "GL002", ["extra": "glossary: {except: [⟦nep⟧]}"],
      help: "did you mean 'nap'?"),
    page("a picture without its file", "FM005", ["extra": "image: ⟦{⟧alt: A bed}"], help: "src"),
    page(
      "a reviewer without a name", "FM005", ["extra": "reviewers:\n  - ⟦role⟧: Physician"],
      help: "add 'name: …'"),
    page(
      "a check set aside without a reason", "FM005",
      ["extra": "suppress:\n  - ⟦check⟧: links.text"],
      help: "add 'reason: …'"),
    page(
      "a misspelt check set aside", "CK090",
      ["extra": "suppress: [{check: ⟦link.text⟧, reason: A name.}]"],
      help: "did you mean 'links.text'?"),
    page(
      "a misspelt check on translations set aside", "CK090",
      ["extra": "suppress: [{check: ⟦translations.source⟧, reason: A shorter page.}]"],
      help: "did you mean 'translations.sources'?"),
  ]

  private static let digests = "sources: 3f9a1c0b2d4e, figures: 3f9a1c0b2d4e}"

  static let reviews: [Mistake] = [
    page(
      "a digest that is too short", "RV021",
      ["extra": "reviewed: {date: 2022-12-06, text: ⟦3f9a⟧, \(digests)"],
      help: "let 'sitegen review done' write all three"),
    page(
      "a digest in capitals", "RV021",
      ["extra": "reviewed: {date: 2022-12-06, text: ⟦3F9A1C0B2D4E⟧, \(digests)"],
      help: "did you mean '3f9a1c0b2d4e'?"),
    page(
      "a digest that is missing", "RV021",
      ["extra": "reviewed: {date: 2022-12-06, ⟦\(digests.replacing("sources", with: "sources⟧"))"],
      help: "write all three"),
    page(
      "a digest of an original that is too short", "RV021",
      ["extra": "follows: {date: 2022-12-06, text: ⟦3f9a⟧, \(digests)"],
      help: "let 'sitegen review follow' write all three"),
    page(
      "digests of an original that are missing", "RV021",
      ["extra": "follows: {date: 2022-12-06, ⟦text⟧: 3f9a1c0b2d4e}"],
      help: "let 'sitegen review follow' write all three"),
    page(
      "a review without its day", "FM005", ["extra": "reviewed: ⟦{⟧note: Nothing new}"],
      help: "the day of the review"),
    page(
      "an unknown key of a review", "FM004",
      ["extra": "reviewed: {date: 2022-12-06, ⟦notes⟧: Nothing new}"],
      help: "did you mean 'note'?"),
    page(
      "a review in a mapping, in the future", "FM022", ["extra": "reviewed: {date: ⟦2027-01-01⟧}"],
      help: "write the day it was done"),
  ]

  static let headerValues: [Mistake] = [
    page("an empty title", "FM007", ["title": "⟦title⟧: ''"]),
    page("a title that is nothing", "FM007", ["title": "⟦title⟧:"]),
    page("a title that is a list", "FM006", ["title": "title: ⟦[⟧a, b]"]),
    page("a title that is a mapping", "FM006", ["title": "title: ⟦{⟧a: b}"]),
    page(
      "a summary that is too long", "FM008",
      ["summary": "summary: \(String(repeating: "word ", count: 60))⟦and⟧ the end"]),
    page(
      "a misspelt type", "FM009", ["type": "type: ⟦artcle⟧"], help: "did you mean 'article'?"),
    page("an unknown type", "FM009", ["type": "type: ⟦leaflet⟧"], help: "take one of article"),
    page("a yes for true", "FM006", ["extra": "draft: ⟦yes⟧"], help: "true"),
    page("an order in words", "FM010", ["extra": "order: ⟦first⟧"]),
    page("an order out of range", "FM010", ["extra": "order: ⟦-1⟧"]),
    page("sources that are no list", "FM006", ["extra": "references: ⟦one⟧"]),
    page(
      "a picture with no words", "FM021", ["extra": "image: {⟦src⟧: bed.svg}"], help: "add 'alt'"),
    page(
      "a decorative picture with words", "FM021",
      ["extra": "image: {src: bed.svg, alt: ⟦A bed⟧, decorative: true}"]),
    page(
      "an unknown licence", "FM009",
      ["extra": "image: {src: bed.svg, alt: A bed, licence: ⟦CC-BY-4⟧}"],
      help: "did you mean 'CC-BY-4.0'?"),
    page(
      "a misspelt specialty", "FM009", ["extra": "specialty: ⟦Cardiovasculr⟧"],
      help: "did you mean 'Cardiovascular'?"),
    page("an unknown audience", "FM009", ["extra": "audience: ⟦everyone⟧"]),
    page(
      "a layout that is not there", "FL006", ["extra": "template: ⟦artcle⟧"],
      help: "did you mean 'article'?"),
    page("an unknown topic", "PG003", ["extra": "topic: ⟦rest⟧"]),
    page("a translation of nothing", "PG004", ["extra": "translation_of: ⟦de/schlaf.md⟧"]),
    page(
      "a change before the first publication", "FM027",
      ["extra": "published: 2023-01-02\nchanges: [{date: ⟦2023-01-01⟧, text: A}]"],
      help: "write the day of the change"),
    page(
      "a change twice", "FM028",
      ["extra": "changes: [{date: 2023-01-01, text: A}, {date: 2023-01-01, text: ⟦A⟧}]"],
      help: "delete one"),
    page(
      "a day as withdrawal", "FM006", ["extra": "withdrawn: ⟦2026-03-04⟧"],
      help: "write 'withdrawn: {date: 2026-03-04}'"),
    page(
      "a day in another form as withdrawal", "FM006", ["extra": "withdrawn: ⟦2026-03-04 10:00⟧"],
      help: "write 'withdrawn: {date: 2026-03-04}'"),
    page(
      "a year as withdrawal", "FM006", ["extra": "withdrawn: ⟦2026⟧"],
      help: "write the day, as in 'withdrawn: {date: 2026-01-31}'"),
    page(
      "a reason as withdrawal", "FM006", ["extra": "withdrawn: ⟦New trials, new advice⟧"],
      help: "write 'withdrawn: {reason: 'New trials, new advice'}'"),
    page(
      "a page as withdrawal", "FM006", ["extra": "withdrawn: ⟦rest.md⟧"],
      help: "write 'withdrawn: {replacement: rest.md}'"),
    page(
      "a word of YAML as withdrawal", "FM006", ["extra": "withdrawn: ⟦yes⟧"],
      help: "write true or false"),
    page(
      "a replacement that is not there", "PG015",
      ["extra": "withdrawn: {replacement: ⟦sleeep.md⟧}"], help: "did you mean 'sleep.md'?"),
    page(
      "a replacement that is a draft", "PG014", ["extra": "withdrawn: {replacement: ⟦later.md⟧}"]),
    page(
      "a replacement that is withdrawn itself", "PG014",
      ["extra": "withdrawn: {replacement: ⟦../en/gone.md⟧}"]),
    page(
      "an alias without its slash", "FM011", ["extra": "aliases: [⟦old-name⟧]"],
      help: "/old-name/"),
    page(
      "an alias that is no list", "FM006", ["extra": "aliases: ⟦old-name⟧"],
      help: "aliases: [/old-name/]"),
    page(
      "a source with an at", "YM001", ["extra": "references: [⟦@⟧steffens2016]"],
      help: "references: [steffens2016]"),
    page(
      "a check set aside by its name alone", "FM006", ["extra": "suppress: [⟦links.text⟧]"],
      help: "suppress: [{check: links.text, reason: …}]"),
    page(
      "a reviewer by the name alone", "FM006", ["extra": "reviewers: [⟦Dr. Smith⟧]"],
      help: "reviewers: [{name: Dr. Smith}]"),
    page(
      "a check set aside by its code", "CK090",
      ["extra": "suppress: [{check: ⟦CK012⟧, reason: A name.}]"], help: "links.text"),
    page(
      "an alias that is a page", "PG001", ["extra": "aliases: [⟦/sleep/⟧]"]),
    page("an alias given twice", "PG001", ["extra": "aliases: [/old-one/, ⟦/old-one⟧]"]),
    page("an alias on another site", "PG013", ["extra": "aliases: [⟦'https://old.example/x'⟧]"]),
    page("an alias with a query", "PG013", ["extra": "aliases: [⟦/index.php?id=7⟧]"]),
    page("an alias where sitegen writes", "PG007", ["extra": "aliases: [⟦/feedback/x⟧]"]),
    page("a source that is not there", "RF007", ["extra": "references: [⟦tow⟧]"]),
    page(
      "a source of the page without a title", "RF004",
      ["extra": "references:\n  - {id: own, type: book, issued: 2020, title: ⟦''⟧}"]),
    page(
      "a source with an address that leads nowhere", "RF004",
      [
        "extra":
          "references:\n  - {id: own, type: webpage, title: A page on sleep, URL: ⟦www.example.com⟧}"
      ]),
    page(
      "a misspelt field of a source", "RF002",
      [
        "extra":
          "references:\n  - {id: own, type: book, title: A book on sleep, issued: 2020, ⟦publishr⟧: A house}"
      ],
      help: "did you mean 'publisher'?"),
  ]

  static let days: [Mistake] = [
    page("a day that does not exist", "DT002", ["updated": "updated: ⟦2023-02-29⟧"]),
    page("a month that does not exist", "DT002", ["updated": "updated: ⟦2022-13-01⟧"]),
    page(
      "a day as Americans write it", "DT001", ["updated": "updated: ⟦12/06/2022⟧"]),
    page("a day with dots", "DT001", ["updated": "updated: ⟦6.12.2022⟧"]),
    page("a month of one figure", "DT001", ["updated": "updated: ⟦2022-1-06⟧"], help: "2022-01-06"),
    page(
      "a day with a time", "DT003", ["updated": "updated: ⟦2022-12-06T10:00:00Z⟧"],
      help: "2022-12-06"),
    page(
      "a day in words", "DT001", ["updated": "updated: ⟦December 6, 2022⟧"], help: "2022-12-06"),
    page("a year for a day", "DT001", ["updated": "updated: ⟦2022⟧"]),
    page("a plan in words", "DT001", ["next_review": "next_review: ⟦soon⟧"]),
    page("a plan before the update", "FM020", ["next_review": "next_review: ⟦2021⟧"]),
    page("an update in the future", "FM022", ["updated": "updated: ⟦2027-01-01⟧"]),
    page("a review in the future", "FM022", ["extra": "reviewed: ⟦2027-01-01⟧"]),
    page(
      "a title with a character that nobody sees", "FM024", ["title": "title: A pa⟦\u{200B}⟧ge"],
      help: "delete it"),
    page(
      "a title with a soft hyphen in quotes", "FM024", ["title": "title: \"A pa⟦\u{AD}⟧ge\""],
      help: "delete it"),
    page(
      "a title that shows nothing", "FM024", ["title": "title: ⟦\u{200B}\u{2060}⟧"],
      help: "write it in letters that readers see"),
    page(
      "a summary with a character that nobody sees", "FM024",
      ["summary": "summary: What it⟦\u{200B}⟧ is about."],
      help: "delete it"),
    page(
      "a condition with a soft hyphen", "FM024",
      ["extra": "conditions: [{name: low back pain, also: [lum⟦\u{AD}⟧bago]}]"],
      help: "delete it"),
    page(
      "a reviewer with an invisible name", "FM024",
      ["extra": "reviewed: 2026-01-02\nreviewers: [{name: Ann⟦\u{2060}⟧ Roe}]"]),
    page(
      "a summary that is turned", "FM018", ["summary": "summary: Take ⟦\u{202E}⟧10 mg."],
      help: "delete it"),
    page(
      "a caption that is turned by an escape", "YM015",
      ["extra": "image: {src: bed.svg, alt: A bed, caption: ⟦\"A \\u202ebed\"⟧}"],
      help: "take the escape out"),
    page(
      "a guide on a page of no topic", "PG017", ["extra": "guide: [⟦sleep.md⟧, rest.md]"],
      help: "write it into the index.md"),
    Mistake(
      "a guide with a page that is not there", "PG018", in: "content/en/nights/index.md",
      .file(
        MistakenSite.page([
          "type": "type: topic", "next_review": "", "extra": "guide: [⟦../sleeep.md⟧]",
        ]))),
    page(
      "a code of a condition in another form", "FM023",
      ["extra": "conditions: [{name: A, code: ⟦m54.5⟧, code_system: ICD-10-GM}]"],
      help: "write it as in 'M54.5'"),
    page(
      "a code without its classification", "FM023",
      ["extra": "conditions: [{name: A, code: ⟦M54.5⟧}]"], help: "add 'code_system'"),
    page(
      "a misspelt day of a change", "DT001", ["extra": "changes: [{date: ⟦1.1.2023⟧, text: New.}]"]),
  ]

  static let yaml: [Mistake] = [
    page(
      "a colon that YAML takes for a key", "YM002", ["title": "title: Knee⟦:⟧ can it help?"],
      help: "quotes"),
    page("a quotation mark that is never closed", "YM004", ["title": "title: ⟦\"⟧Words"]),
    page("a tab", "YM003", ["extra": "image:\n⟦\t⟧src: bed.svg"]),
    page("an anchor", "YM006", ["extra": "owner: ⟦&me⟧ Team"]),
    page("an alias of YAML", "YM006", ["extra": "owner: ⟦*me⟧"]),
    page("a tag of YAML", "YM007", ["extra": "owner: ⟦!!str⟧ Team"]),
    page("a list that is never closed", "YM012", ["extra": "audience: ⟦[⟧patients"]),
    text("a header that is never closed", "FM002", "⟦-⟧--\ntitle: Words\n\nText.\n"),
    text("no header", "FM001", "⟦J⟧ust text.\n"),
    text("an empty file", "FM001", ""),
  ]
}
