import Diagnostics
import FrontMatter
import Markdown
import Testing

@testable import SiteModel

@Suite("Reading component blocks")
struct ComponentReadingTests {
  private static let schema = MappingSchema(
    "effect",
    [
      KeySchema("outcome", .text(), required: true, "what happens"),
      KeySchema("per", .integer(1...1000), "out of how many"),
    ])

  @Test(
    "a problem is where it is written in the page's file",
    arguments: [
      ("FM004", "```effect\noutcome: ü\n⟦pre⟧: 1\n```"),
      ("FM004", "Über\n\n> > ```effect\n> > outcome: ü\n>> ⟦pre⟧: 1\n> > ```"),
      ("FM004", "* a\n\n  ~~~ effect\n  {outcome: ü, ⟦pre⟧: 1}\n  ~~~"),
      ("FM004", "1. > a\n   >\n   >   ```effect\n   >   outcome: \"ü\"\n   >   ⟦pre⟧: 1\n"),
      ("FM004", "> ```effect\r\n> outcome: a\r\n> ⟦pre⟧: 1\r\n> ```\r\n"),
      ("FM005", "> ```⟦effect⟧\n> per: 1\n> ```"),
      ("FM005", "```⟦effect⟧\n```"), ("FM005", "> ```⟦effect⟧"),
      ("FM006", "```effect\n⟦words⟧\n```"), ("FM007", "> ```effect\n> ⟦outcome⟧:\n> ```"),
      ("FM010", "- ```effect\n  outcome: ü\n  per: ⟦'1,000'⟧\n  ```"),
      ("YM012", "> ```effect\n> outcome: a\n> per: ⟦[⟧1\n> ```"),
    ])
  func places(code: String, text: String) throws {
    let marked = MarkedText(text)
    let block = try #require(FoundBlocks.blocks(in: marked.source).first)
    var problems = Problems()
    _ = block.read(Self.schema, problems: &problems) { reader -> Bool? in
      _ = reader.text("outcome")
      _ = reader.integer("per")
      return nil
    }
    #expect(problems.all.map(\.rule.code) == [code])
    #expect(problems.all.map(\.place) == marked.places)
  }

  @Test("what is right is read without a problem, however far the block is indented")
  func values() throws {
    let text = "> * a\n>\n>   ```effect\n>   outcome: ü\n>   per: 100\n>   ```\n"
    let block = try #require(FoundBlocks.blocks(in: MarkedText(text).source).first)
    var problems = Problems()
    let per = block.read(Self.schema, problems: &problems) { reader in
      reader.text("outcome")?.value == "ü" ? reader.integer("per")?.value : nil
    }
    #expect(per == 100)
    #expect(problems.isEmpty)
  }
}
