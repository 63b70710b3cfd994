import Build
import Foundation
import Testing

@Suite("sitegen explain, as a user runs it")
struct ExplainCommandTests {
  private let program = Program(folder: FileManager.default.temporaryDirectory)

  @Test("a code in capital letters or small ones is explained on standard output")
  func code() throws {
    for code in ["FM004", "fm004"] {
      let outcome = try program.run(["explain", code])
      #expect(outcome.status == 0)
      #expect(outcome.messages.isEmpty)
      #expect(outcome.output.hasPrefix("FM004: every key is one that sitegen knows\n"))
      #expect(outcome.output.contains("\nseverity: error\nwhy: "))
    }
  }

  @Test("a code that there is not ends with 64 and names the nearest")
  func unknown() throws {
    let near = try program.run(["explain", "FM04"])
    #expect(near.status == 64)
    #expect(near.messages.contains("did you mean 'FM004'?"))
    let far = try program.run(["explain", "everything"])
    #expect(far.status == 64)
    #expect(far.messages.contains("sitegen explain --list"))
  }

  @Test("exactly one thing is explained")
  func usage() throws {
    for arguments in [[], ["FM004", "--list"], ["--list", "--markdown"]] {
      #expect(try program.run(["explain"] + arguments).status == 64)
    }
  }

  @Test("the list has a line for each rule, in both forms")
  func list() throws {
    let text = try program.run(["explain", "--list"])
    #expect(text.status == 0)
    #expect(text.output.split(separator: "\n").count == RuleCatalogue.all.count)
    let json = try program.run(["explain", "--list", "--format", "json"])
    let lines = json.output.split(separator: "\n")
    #expect(lines.count == RuleCatalogue.all.count)
    for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
  }
}
