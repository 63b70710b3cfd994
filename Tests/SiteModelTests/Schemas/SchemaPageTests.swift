import Foundation
import FrontMatter
import Testing

@testable import SiteModel

@Suite("The page of all keys")
struct SchemaPageTests {
  @Test("docs/front-matter.md is what the schemas say")
  func current() throws {
    let page = try String(
      contentsOf: JSONSchemaTests.project.appending(path: "docs/front-matter.md"), encoding: .utf8)
    let isCurrent = page == SchemaPage.text
    #expect(isCurrent, "docs/front-matter.md is out of date: 'make docs' renews it")
  }

  @Test("every key of every file is in it", arguments: PublishedSchema.allCases)
  func complete(_ schema: PublishedSchema) {
    for key in schema.keys { #expect(SchemaPage.text.contains("| `\(key)` |")) }
  }
}

extension PublishedSchema {
  /// The keys of the file's outermost mappings.
  fileprivate var keys: [String] {
    let item = if case .list(let item) = kind { item } else { kind }
    guard case .mapping(let schema) = item else { return [] }
    return schema.keys.map(\.name)
  }
}
