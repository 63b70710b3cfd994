import Testing

@testable import FrontMatter

@Suite("Names looked up by their bytes")
struct NameTableTests {
  private let names = ["title", "title-short", "tilte", "a", "DOI", "", "übersicht"]

  @Test("every name is at its own position")
  func positions() {
    let table = NameTable(names)
    #expect(names.map { position(of: $0, in: table) } == Array(names.indices))
  }

  @Test(
    "what is no name has no position",
    arguments: ["titl", "titlee", "Title", "doi", "b", "ubersicht"])
  func others(_ name: String) {
    #expect(position(of: name, in: NameTable(names)) == nil)
  }

  private func position(of name: String, in table: NameTable) -> Int? {
    var name = name
    return name.withUTF8(table.position)
  }
}
