import Foundation
import Testing

@Suite("sitegen schema, as a user runs it")
struct SchemaCommandTests {
  private let program = Program(folder: FileManager.default.temporaryDirectory)

  @Test("prints the schema of a page's header, or of the file that is named")
  func schemas() throws {
    let header = try program.run(["schema"])
    #expect(header.status == 0)
    #expect(header.messages.isEmpty)
    #expect(header.output == (try program.run(["schema", "front-matter"]).output))
    for file in ["site", "glossary", "references", "strings"] {
      let outcome = try program.run(["schema", file])
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("\"$id\": \"urn:sitegen:schema:\(file)\""))
    }
  }

  @Test("prints a page of all keys")
  func page() throws {
    let outcome = try program.run(["schema", "--markdown"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("# Every key, file by file\n"))
  }

  @Test("a kind of file that there is not ends with 64")
  func unknown() throws {
    #expect(try program.run(["schema", "layouts"]).status == 64)
    #expect(try program.run(["schema", "site", "--markdown"]).status == 64)
  }
}
