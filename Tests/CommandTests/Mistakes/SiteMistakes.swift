extension MistakeTable {
  private static let site = "content/site.yaml"

  static let settings: [Mistake] = [
    Mistake(
      "an address that nobody has any more", "PG020", in: "sitegen.lock",
      .part("\n/sleep/", "\n⟦/sleeep/⟧ en/sleeep.md\n/sleep/"),
      help: "add 'aliases: [/sleeep/]' to the page that is in its place", isAlone: true),
    Mistake(
      "a list of addresses with a line that is none", "PG021", in: "sitegen.lock",
      .part("\n/sleep/", "\n⟦sleep⟧\n/sleep/"), help: "an address stands there as /en/",
      isAlone: true),
    Mistake(
      "an address that is given up without a reason", "PG021", in: "sitegen.lock",
      .part("\n/sleep/", "\n⟦gone /nap/⟧\n/sleep/"), help: "gone /nap/: never linked",
      isAlone: true),
    Mistake(
      "a list of addresses with two versions in it", "FM017", in: "sitegen.lock",
      .part("\n/sleep/", "\n⟦<<<<<<<⟧ HEAD\n/sleep/"), isAlone: true),
    Mistake(
      "a misspelt setting", "FM004", in: site, .part("title: Health", "⟦titel⟧: Health"),
      help: "did you mean 'title'?", isAlone: true),
    Mistake(
      "a base address without https", "ST001", in: site,
      .part("https://www.example.org/\n", "⟦www.example.org⟧\n"), isAlone: true),
    Mistake(
      "permanent ids of nobody", "ST012", in: site,
      .part("languages: [en]", "languages: [en]\npermanent_ids: ⟦example.org⟧"),
      help: "write a domain that is yours", isAlone: true),
    Mistake(
      "permanent ids of a year that has not come", "ST012", in: site,
      .part("languages: [en]", "languages: [en]\npermanent_ids: ⟦\"example.org,2027\"⟧"),
      help: "write a day on which"),
    Mistake("no settings", "ST007", in: site, .remove, isAlone: true),
    Mistake(
      "no languages", "ST008", in: site, .part("languages: [en]", "⟦languages⟧: []"), isAlone: true),
    Mistake("a language in words", "FM013", in: site, .part("[en]", "[⟦english⟧]"), isAlone: true),
    Mistake(
      "languages that are no list", "FM006", in: site,
      .part("[en]\n", "⟦en, de⟧\n"), help: "languages: [en, de]", isAlone: true),
    Mistake("a language twice", "ST004", in: site, .part("[en]", "[en, ⟦en⟧]"), isAlone: true),
    Mistake(
      "no publisher", "FM005", in: site,
      .part(
        "title: Health\nbase_url: https://www.example.org/\nlanguages: [en]\npublisher: {name: Example Institute}\n",
        "⟦t⟧itle: Health\nbase_url: https://www.example.org/\nlanguages: [en]\n"),
      help: "add 'publisher:", isAlone: true),
    Mistake(
      "an e-mail address without an at", "ST005", in: site,
      .part("info@example.org", "⟦info.example.org⟧"), isAlone: true),
    Mistake(
      "a form that sends in the open", "ST002", in: site,
      .part("\"https://www.example.org/comments\"", "⟦\"http://www.example.org/comments\"⟧"),
      isAlone: true),
    Mistake(
      "a form that sends to a stranger", "ST013", in: site,
      .part("\"https://www.example.org/comments\"", "⟦\"https://www.example.com/comments\"⟧"),
      help: "hosts: [www.example.com]", isAlone: true),
    Mistake(
      "no allowed host", "FM007", in: site, .part("  privacy:\n", "  ⟦hosts⟧: []\n  privacy:\n"),
      help: "hosts: [forms.example.org]", isAlone: true),
    Mistake(
      "a form that sends to a page", "ST024", in: site,
      .part("\"https://www.example.org/comments\"", "⟦/privacy⟧"), help: "/comments",
      isAlone: true),
    Mistake(
      "a title of the site with an invisible character", "FM024", in: site,
      .part("title: Health\n", "title: He⟦\u{200B}⟧alth\n"), help: "delete it", isAlone: true),
    Mistake(
      "a channel whose label is turned", "FM018", in: site,
      .part("label: Newsletter", "label: News⟦\u{202E}⟧letter"), help: "delete it",
      isAlone: true),
    Mistake(
      "an allowed host that is an address", "ST014", in: site,
      .part("  privacy:\n", "  hosts: [⟦\"https://forms.example.org/\"⟧]\n  privacy:\n"),
      help: "forms.example.org", isAlone: true),
    Mistake(
      "an allowed host that is not in ASCII", "ST014", in: site,
      .part("  privacy:\n", "  hosts: [⟦bücher.example⟧]\n  privacy:\n"),
      help: "forms.example.org", isAlone: true),
    Mistake(
      "a form that does not say what becomes of comments", "ST006", in: site,
      .part(
        """
        feedback:
          action: "https://www.example.org/comments"
          privacy:
            controller: Example Institute
            purpose: to improve pages
            legal_basis: GDPR, article 6(1)(e)
            recipients: the editors
            retention: six months
            rights: access, correction, deletion
            policy: privacy.md

        """, "⟦feedback⟧: {action: \"https://www.example.org/comments\"}\n"),
      help: "legal_basis", isAlone: true),
    Mistake(
      "a form that does not say how long comments are kept", "FM005", in: site,
      .part(
        """
            controller: Example Institute
            purpose: to improve pages
            legal_basis: GDPR, article 6(1)(e)
            recipients: the editors
            retention: six months

        """,
        """
            ⟦c⟧ontroller: Example Institute
            purpose: to improve pages
            legal_basis: GDPR, article 6(1)(e)
            recipients: the editors

        """), help: "retention", isAlone: true),
    Mistake(
      "a ground for health data that is none", "FM009", in: site,
      .part("    policy: privacy.md\n", "    policy: privacy.md\n    health_data: ⟦consent⟧\n"),
      help: "explicit-consent", isAlone: true),
    Mistake(
      "a privacy policy that is not there", "FL008", in: site,
      .part("policy: privacy.md", "policy: ⟦privacy-policy.md⟧")),
    Mistake(
      "an unknown profile", "FM009", in: site, .part("profile: nhs", "profile: ⟦nsh⟧"),
      help: "did you mean 'nhs'?", isAlone: true),
    Mistake(
      "a misspelt check", "FM004", in: site, .part("links.text:", "⟦link.text⟧:"),
      help: "did you mean 'links.text'?", isAlone: true),
    Mistake(
      "a check that weighs too much", "FM009", in: site,
      .part("links.text: error", "links.text: ⟦fatal⟧"), isAlone: true),
    Mistake(
      "a limit out of range", "FM010", in: site,
      .part("profile: nhs", "limits: {nesting: ⟦100000⟧}\nprofile: nhs"), isAlone: true),
    Mistake(
      "more widths of pictures than anybody needs", "ST030", in: site,
      .part(
        "profile: nhs",
        "pictures: {widths: [200, 300, 400, 500, 600, 700, ⟦800⟧]}\nprofile: nhs"),
      help: "take some out", isAlone: true),
    Mistake(
      "a width that is no picture's", "FM010", in: site,
      .part("profile: nhs", "pictures: {widths: [⟦48⟧]}\nprofile: nhs"), isAlone: true),
    Mistake(
      "an unknown format of pictures", "FM009", in: site,
      .part("profile: nhs", "pictures: {formats: [⟦webb⟧]}\nprofile: nhs"),
      help: "did you mean 'webp'?", isAlone: true),
    Mistake(
      "letters of an unknown size", "FM009", in: site,
      .part("profile: nhs", "print: {size: ⟦lage⟧}\nprofile: nhs"), help: "did you mean 'large'?",
      isAlone: true),
    Mistake(
      "an emergency number in words", "ST020", in: site,
      .part("{number: \"112\"}", "{number: ⟦fire brigade⟧}"), isAlone: true),
    Mistake(
      "a page on methods that is not there", "FL008", in: site,
      .part("profile: nhs", "methods: ⟦methods.md⟧\nprofile: nhs")),
  ]

  static let sharedFiles: [Mistake] = [
    Mistake(
      "a term twice", "GL001", in: "content/en/glossary.yaml",
      .part(
        "definition: A short sleep.",
        "definition: A short sleep.\n- id: ⟦nap⟧\n  term: nap again\n  definition: Words.\n"),
      isAlone: true),
    Mistake(
      "a term without its meaning", "FM005", in: "content/en/glossary.yaml",
      .part("- id: nap", "- ⟦id⟧: bed\n  term: bed\n- id: nap"), help: "definition", isAlone: true),
    Mistake(
      "a definition with a wrong link", "LK001", in: "content/en/glossary.yaml",
      .part("A short sleep.", "'See [it](⟦slep.md⟧).'"), help: "did you mean 'sleep.md'?"),
    Mistake(
      "a definition that leads back to itself", "GL008", in: "content/en/glossary.yaml",
      .part("A short sleep.", "⟦'A [nap](term:nap).'⟧"), help: "without the other terms",
      isAlone: true),
    Mistake(
      "a definition that says the term", "GL009", in: "content/en/glossary.yaml",
      .part("A short sleep.", "⟦Nap.⟧"), help: "in other words", isAlone: true),
    Mistake(
      "a related term that is not there", "GL004", in: "content/en/glossary.yaml",
      .part("A short sleep.", "A short sleep.\n  see: ⟦nep⟧"), help: "did you mean 'nap'?",
      isAlone: true),
    Mistake(
      "a term that nobody uses", "GL006", in: "content/en/glossary.yaml",
      .part(
        "A short sleep.", "A short sleep.\n- id: ⟦bed⟧\n  term: bed\n  definition: Where one lies."),
      help: "[words](term:bed)", isAlone: true),
    Mistake(
      "an address that the glossary cannot have", "ST011", in: site,
      .part("unused: error", "page: ⟦Glossary⟧"), help: "such as 'glossary'", isAlone: true),
    Mistake(
      "a misspelt setting of the glossary", "FM004", in: site,
      .part("unused: error", "⟦automatic⟧: true"), help: "take one of", isAlone: true),
    Mistake(
      "a shared source twice", "RF006", in: "content/references.yaml",
      .part(
        "title: A book on sleep",
        "title: A book on sleep\n  issued: 2021\n- id: ⟦one⟧\n  type: book\n  title: Another book on sleep"
      ), isAlone: true),
    Mistake(
      "a shared source of no type", "RF005", in: "content/references.yaml",
      .part("type: book", "type: ⟦bok⟧"), help: "did you mean 'book'?", isAlone: true),
    Mistake(
      "no texts for a language", "SG006", in: "templates/strings/en.yaml", .remove, isAlone: true),
  ]

  private static func layout(_ name: String, _ code: String, _ text: String, help: String? = nil)
    -> Mistake
  {
    Mistake(name, code, in: "templates/experience.html", .file(text), help: help, isAlone: true)
  }

  private static func main(_ text: String) -> String {
    "{{<base}}{{$main}}{{title}}{{{body}}}\(text){{/main}}{{/base}}\n"
  }

  static let layouts: [Mistake] = [
    layout(
      "a name that pages do not have", "TP014", main("{{⟦titel⟧}}"), help: "did you mean 'title'?"),
    layout("a section that is not closed", "TP004", "{{#⟦image⟧}}x"),
    layout(
      "sections that cross", "TP004", main("{{#image}}{{#withdrawn}}{{/⟦image⟧}}{{/withdrawn}}")),
    layout("a partial that is not there", "TP009", main("{{>⟦partials/fotter⟧}}")),
    layout("a layout within itself", "TP011", main("{{>⟦experience⟧}}")),
    layout("text where markup belongs", "TP017", main("{{{⟦title⟧}}}")),
    layout("an attribute without quotation marks", "TP012", main("<p title={{⟦title⟧}}>x</p>")),
    layout("a value in an event's script", "TP012", main("<p onclick=\"{{⟦title⟧}}\">x</p>")),
    layout("a value in a script", "TP012", main("<script>{{⟦title⟧}}</script>")),
    layout("a value in a style", "TP012", main("<p style=\"color: {{⟦title⟧}}\">x</p>")),
    layout("a script for an address", "TP013", main("<a href=\"javascript:{{⟦title⟧}}\">x</a>")),
    layout("a text that the language does not have", "TP014", main("{{strings.⟦nonsuch⟧}}")),
    layout("a layout without the text", "FL010", "<h1>{{title}}</h1>\n"),
    Mistake(
      "no layout for a type", "TP021", in: "templates/experience.html", .remove, isAlone: true),
    Mistake("no style sheet", "FL007", in: "templates/assets/site.css", .remove, isAlone: true),
    Mistake(
      "a style sheet that asks for what is not there", "FL012", in: "templates/assets/site.css",
      .file("b { src: url(⟦icn.svg⟧) }"), help: "did you mean 'icon.svg'?", isAlone: true),
    Mistake(
      "a style sheet that asks another site", "FL013", in: "templates/assets/site.css",
      .file("@import \"⟦https://fonts.example/inter.css⟧\";"), isAlone: true),
    Mistake(
      "an import that browsers pass over", "FL023", in: "templates/assets/site.css",
      .file("b { margin: 0 }\n⟦@import⟧ more;"), help: "put it at the top of the file",
      isAlone: true),
    Mistake(
      "an import for paper only", "FL024", in: "templates/assets/more.css",
      .file("@import \"site.css\" ⟦print⟧;"), isAlone: true),
    Mistake(
      "a style sheet that is cut off", "FL025", in: "templates/assets/site.css",
      .file("b ⟦{⟧ margin: 0"), help: "add the '}' that belongs to it", isAlone: true),
  ]

  static let files: [Mistake] = [
    Mistake(
      "two pages with one address", "PG001", in: "content/en/sleep/index.md",
      .file(MistakenSite.page())),
    Mistake(
      "a language that the site does not have", "PG002", in: "content/de/schlaf.md",
      .file(MistakenSite.page())),
    Mistake(
      "a page outside of the languages", "PG002", in: "content/sleep.md", .file(MistakenSite.page())
    ),
    Mistake("no home page", "PG005", in: "content/en/index.md", .remove, isAlone: true),
    Mistake(
      "a page where sitegen writes", "PG007", in: "content/en/assets/x.md",
      .file(MistakenSite.page())),
    Mistake(
      "a name that no link can hold", "PG009", in: "content/en/what?.md", .file(MistakenSite.page())
    ),
    Mistake("a symbolic link", "FL005", in: "content/en/link.md", .link("sleep.md")),
    Mistake(
      "bytes that are no text", "FM003", in: "content/en/bytes.md",
      .bytes([0x2D, 0x2D, 0x2D, 0x0A, 0xFF, 0x0A], at: "2:1")),
    Mistake(
      "a text in two bytes a letter", "FM003", in: "content/en/utf16.md",
      .bytes([0xFF, 0xFE, 0x2D, 0x00, 0x2D, 0x00], at: "1:1")),
    Mistake(
      "two versions of a page", "FM017", in: "content/en/versions.md",
      .file(MistakenSite.page([:], "⟦<<<<<<<⟧ HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n")),
      help: "keep one version"),
    Mistake(
      "two versions of a header", "FM017", in: "content/en/versions-of-a-header.md",
      .file(
        MistakenSite.page(["extra": "⟦<<<<<<<⟧ HEAD\norder: 1\n=======\norder: 2\n>>>>>>> other"]))),
    Mistake(
      "two versions of a style sheet", "FM017", in: "templates/assets/site.css",
      .file("⟦<<<<<<<⟧ HEAD\nb { color: red }\n=======\n>>>>>>> other\n"), isAlone: true),
    Mistake(
      "two versions of a layout", "FM017", in: "templates/article.html",
      .file("<p>\n⟦<<<<<<<⟧ HEAD\n=======\n>>>>>>> other\n"), isAlone: true),
    Mistake(
      "two versions of the settings", "FM017", in: site,
      .part("title: Health\n", "⟦<<<<<<<⟧ HEAD\ntitle: Health\n=======\n>>>>>>> other\n"),
      isAlone: true),
    Mistake(
      "a control character", "FM018", in: "content/en/control.md",
      .file(MistakenSite.page([:], "Take ⟦\u{1B}⟧[31m one.")), help: "delete it"),
    Mistake(
      "a control character as a number", "FM018", in: "content/en/number.md",
      .file(MistakenSite.page([:], "Take &amp; ⟦&#27;⟧ one."))),
    Mistake(
      "a turned order", "FM018", in: "content/en/turned.md",
      .file(MistakenSite.page([:], "Take ⟦\u{202E}⟧10 mg."))),
    Mistake(
      "a turned term", "FM018", in: "content/en/glossary.yaml",
      .part("definition: A short", "definition: A ⟦\u{202E}⟧short"), isAlone: true),
    Mistake(
      "a term with a soft hyphen", "FM024", in: "content/en/glossary.yaml",
      .part("term: nap", "term: na⟦\u{AD}⟧p"), isAlone: true),
    Mistake(
      "a turned source", "FM018", in: "content/references.yaml",
      .part("A book", "A ⟦\u{202D}⟧book"), isAlone: true),
    Mistake(
      "a page of five megabytes", "FL002", in: "content/en/huge.md",
      .file(MistakenSite.page([:], String(repeating: "and long ", count: 600_000)))),
  ]
}
