/// Every kind of mistake, with what must be said of it.
enum MistakeTable {
  static let all =
    headerKeys + reviews + headerValues + days + yaml + links + pictures + dialect + figures
    + checks + boxes
    + settings + statements + reviewPlans
    + sharedFiles + layouts
    + files + sources

  /// A page of its own with other lines in its header, or another body.
  static func page(
    _ name: String, _ code: String, _ lines: [String: String] = [:], body: String = "Text.",
    help: String? = nil, isAlone: Bool = false
  ) -> Mistake {
    Mistake(
      name, code, in: file(name), .file(MistakenSite.page(lines, body)), help: help,
      isAlone: isAlone)
  }

  /// A page of its own, as it stands.
  static func text(_ name: String, _ code: String, _ text: String, help: String? = nil) -> Mistake {
    Mistake(name, code, in: file(name), .file(text), help: help)
  }

  private static func file(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isASCII || !$0.isLetter }
    return "content/en/\(words.joined(separator: "-")).md"
  }
}
