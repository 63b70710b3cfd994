import Diagnostics

extension Site {
  /// What the program itself writes; no page may lie there.
  package static let reservedFolders: Set<String> = ["assets", "feedback"]

  /// Two sources must not have one address; nor may addresses differ in the case of letters alone,
  /// because some servers and most people take them for one.
  func checkAddresses(problems: inout Problems) {
    var owners: [String: Int] = [:]
    for (index, page) in pages.enumerated() {
      checkFileName(page, problems: &problems)
      checkReserved(page, problems: &problems)
      let address = page.address.relative.lowercased()
      guard let owner = owners[address] else {
        owners[address] = index
        continue
      }
      problems.report(
        PageRules.sameAddress, "this page has the address of another: '/\(page.address.relative)'",
        at: Place(path: "content/\(page.source)"),
        notes: [.init("the other page is 'content/\(pages[owner].source)'")],
        help: "rename one of them, or put their texts together")
    }
  }

  private func checkFileName(_ page: Page, problems: inout Problems) {
    let path = page.pathInLanguage.dropLast(".md".count)
    guard let wrong = path.first(where: { !Self.isPlain($0) }) else { return }
    problems.report(
      PageRules.fileName, "the file's name has '\(wrong)', which becomes part of the address",
      at: Place(path: "content/\(page.source)"),
      help: "use small letters a to z, digits and hyphens")
  }

  private static func isPlain(_ character: Character) -> Bool {
    switch character {
    case "a"..."z", "0"..."9", "-", "/": true
    default: false
    }
  }

  private func checkReserved(_ page: Page, problems: inout Problems) {
    let folder = page.pathInLanguage.prefix { $0 != "/" && $0 != "." }
    guard Self.reservedFolders.contains(String(folder)) else { return }
    problems.report(
      PageRules.reservedAddress, "'\(folder)' is a folder that sitegen writes itself",
      at: Place(path: "content/\(page.source)"), help: "give the file or its folder another name")
  }

  func checkHomes(problems: inout Problems) {
    for (index, language) in languages.enumerated() where home(of: index) == nil {
      problems.report(
        PageRules.missingHome, "the language '\(language.tag)' has no home page",
        at: Place(path: "content/\(language.tag)/index.md"),
        help: "add the file, with type: home in its front matter")
    }
  }
}
