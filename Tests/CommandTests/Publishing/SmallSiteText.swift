/// The sources of the small site's editions.
enum SmallSiteText {
  static func files(_ edition: Int) -> [String: String] {
    var files = shared
    for number in 1...4 {
      files["content/en/pain/pain-\(number).md"] = page("Pain \(number)", "What it is.")
      files["content/en/sleep/sleep-\(number).md"] = page("Sleep \(number)", "What it is.")
    }
    files["content/en/pain/pain-1.md"] = page("Pain 1", "A sentence of edition \(edition).")
    files["content/en/pain/pain-2.md"] = page("Pain 2 in edition \(edition)", "What it is.")
    files["content/en/sleep/sleep-1.md"] = page("Sleep 1", "![A bed](bed-\(edition % 2).svg)")
    files["content/en/sleep/bed-\(edition % 2).svg"] = picture
    let added = edition == 1 ? "content/en/pain/more.md" : "content/en/skin/itch-\(edition).md"
    files[added] = page("More of edition \(edition)", "What it is.")
    if edition != 1 { files["content/en/skin/index.md"] = topic("Skin") }
    if edition == 2 { files["templates/assets/print.css"] = "p { color: black }\n" }
    return files
  }

  static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>\n"

  static func page(_ title: String, _ words: String) -> String {
    """
    ---
    title: \(title)
    summary: About \(title).
    type: article
    updated: 2025-03-01
    next_review: 2030
    references:
      - {id: one, type: book, title: A short book, issued: 2020}
    ---

    ## First

    \(words) As has been shown [@one].

    """
  }

  static func topic(_ title: String) -> String {
    "---\ntitle: \(title)\nsummary: All on it.\ntype: topic\nupdated: 2025-03-01\n---\n\nWords.\n"
  }

  private static let shared = [
    "content/site.yaml": """
    title: Health
    base_url: https://example.org/
    languages: [en]
    publisher: {name: Example Institute}
    email: info@example.org
    checks: {statements.accessibility: off, statements.privacy: off}

    """,
    "content/en/index.md":
      "---\ntitle: Health\nsummary: The start.\ntype: home\nupdated: 2025-03-01\n---\n\nWelcome.\n",
    "content/en/pain/index.md": topic("Pain"),
    "content/en/sleep/index.md": topic("Sleep"),
  ]
}
