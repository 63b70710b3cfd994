import BenchmarkCorpus

/// What a made-up site says of itself and asks of its readers.
enum StatementPieces {
  /// Pages that the settings name, in a language.
  static func pages(_ language: String) -> [String: MadeUpPage] {
    ["rights", "barriers"].reduce(into: [:]) { pages, name in
      pages["\(language)/\(name).md"] = MadeUpPage(title: "On \(name)", type: "info")
    }
  }

  /// Lines of `site.yaml`.
  static func settings(_ random: inout SeededGenerator) -> String {
    [feedback(&random), accessibility(&random), privacy(&random)].compactMap { $0 }
      .joined(separator: "\n")
  }

  private static func feedback(_ random: inout SeededGenerator) -> String? {
    let privacy = """
      , privacy: {controller: Somebody, purpose: to read, legal_basis: a law, recipients: nobody, \
      retention: \(random.pick(["a day", "a week"])), rights: some, policy: rights.md}
      """
    return random.pick([
      nil, "feedback: {action: /comments}", "feedback: {action: /comments\(privacy)}",
      "feedback: {action: /other, help: \(random.pick(["barriers", "rights"])).md\(privacy)}",
    ])
  }

  private static func accessibility(_ random: inout SeededGenerator) -> String? {
    let reason = random.pick(["burden", "noncompliance"])
    let limitation = "{text: Words \(random.below(3))., reason: \(reason)}"
    let known = random.pick([
      "", ", limitations: [\(limitation)]",
      ", assessment: {day: 2024-06-20, method: self, result: full}",
      ", assessment: {day: 2025-02-01, method: external, result: partial}, limitations: [\(limitation)]",
    ])
    let page = random.pick(["barriers", "barriers", "rights"])
    let day = random.pick(["2024-06-10", "2024-08-01", "2025-03-01"])
    let lines = "page: \(page).md, standards: [wcag-2.2-aa], prepared: \(day)\(known)"
    return random.pick([nil, "accessibility: {\(lines)}", "accessibility: {\(lines)}"])
  }

  private static func privacy(_ random: inout SeededGenerator) -> String? {
    let lines = """
      controller: Somebody, hosting: a host, logs: \(random.pick(["nothing", "the time"])), logs_basis: a law, \
      rights: some, authority: {name: Those who look, url: "https://authority.example/"}
      """
    let page = random.pick(["rights", "rights", "barriers"])
    return random.pick([
      nil, "privacy: {page: \(page).md, \(lines)}",
      "privacy: {page: \(page).md, cookies: none, \(lines)}",
    ])
  }

  /// Weights under which a site without statements is published all the same.
  static func checks(_ random: inout SeededGenerator) -> String {
    ["feedback.privacy", "statements.accessibility", "statements.privacy", "statements.age"]
      .map { "\($0): \(random.pick(["off", "hint", "warning"]))" }.joined(separator: ", ")
  }
}
