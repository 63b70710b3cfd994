import Testing

@testable import Build

@Suite("What readers load of the theme")
struct ThemeSizeTests {
  /// Together; without what only sites load whose index Pagefind makes.
  private static func compressed(_ ending: String) throws -> Int {
    let text = try ThemeFolder.names.filter { $0.hasSuffix(ending) && $0 != "pagefind.js" }
      .map { try ThemeFolder.text($0) }.joined(separator: "\n")
    return try GzipEncoder().encode(Array(text.utf8)).count
  }

  @Test("the style sheet has at most 20 KB, compressed")
  func styleSheet() throws {
    #expect(try Self.compressed(".css") <= 20_000)
  }

  @Test("all scripts together have at most 10 KB, compressed")
  func scripts() throws {
    #expect(try Self.compressed(".js") <= 10_000)
  }
}
