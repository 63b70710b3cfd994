/// The sources of the site of four topics.
enum TopicSiteText {
  static var files: [String: String] {
    var files = shared
    for topic in TopicSite.topics {
      files["content/en/\(topic)/index.md"] = leading("All on \(topic)", "topic")
      for number in 1...TopicSite.pagesPerTopic {
        files["content/en/\(topic)/\(name(topic, number)).md"] = page(topic, number)
      }
    }
    return files
  }

  /// `pain-03`
  static func name(_ topic: String, _ number: Int) -> String {
    "\(topic)-\(number < 10 ? "0" : "")\(number)"
  }

  private static func page(_ topic: String, _ number: Int) -> String {
    """
    ---
    title: Title of \(name(topic, number))
    summary: About \(name(topic, number)).
    type: \(topic == "sleep" ? "fact-sheet" : "article")
    updated: \(topic == "pain" ? "2025" : "2024")-06-\(10 + number)
    next_review: 2030
    references:
      - {id: own, type: book, title: A short book, issued: 2020}
    ---

    ## First

    \(words[name(topic, number)] ?? "Words of no weight.") As has been shown [@own].

    """
  }

  /// What some pages show of the site.
  private static let words = [
    "pain-02": "![A drawing](drawing.svg)",
    "skin-02": "It is [acute](term:acute).",
    "skin-03": "It is not [acute](term:acute).",
    "skin-04": "It is [chronic](term:chronic).",
    "heart-05": "This is known [@shared].",
    "heart-06": "This is known, too [@shared].",
    "heart-07": "More is known [@other].",
  ]

  private static func leading(_ title: String, _ type: String) -> String {
    "---\ntitle: \(title)\nsummary: All on it.\ntype: \(type)\nupdated: 2024-01-01\n---\n\nWords.\n"
  }

  private static let shared = [
    "content/site.yaml": """
    title: Health
    base_url: https://example.org/
    languages: [en]
    publisher: {name: Example Institute}
    email: info@example.org

    """,
    "content/references.yaml": """
    - {id: shared, type: book, title: The shared book, issued: 2020}
    - {id: other, type: book, title: The other book, issued: 2020}

    """,
    "content/en/glossary.yaml": """
    - {id: acute, term: acute, definition: Of a short time.}
    - {id: chronic, term: chronic, definition: Of a long time.}

    """,
    "content/en/index.md": leading("Health", "home"),
    "content/en/pain/drawing.svg": "<svg width=\"4\" height=\"3\"/>\n",
    "templates/article.html": """
    {{<base}}
    {{$main}}
    {{{body}}}
    {{#related}}<a href="{{address}}">{{title}}</a>{{/related}}
    <p>{{strings.article_note}}</p>
    {{/main}}
    {{/base}}
    """,
    "templates/fact-sheet.html": """
    {{<base}}
    {{$main}}
    {{{body}}}
    {{#related}}<a href="{{address}}">{{title}}</a>{{/related}}
    {{>partials/note}}
    {{/main}}
    {{/base}}
    """,
    "templates/partials/note.html": "<p>Note</p>\n",
  ]
}
