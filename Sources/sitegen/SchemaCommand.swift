import ArgumentParser
import FrontMatter
import SiteModel

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print what a file may hold, for code editors or as documentation.",
    discussion: """
      Prints the JSON Schema (draft 2020-12) of one kind of file (front-matter, site, glossary, references, \
      strings) or block of figures (effect, fact-box, icon-array). It is made from what checks the files when a site is built, so that an editor complains \
      about the same mistakes while somebody types.

      Exit status: 0 done, 2 trouble with the machine, 64 wrong usage.
      """)

  @Argument(help: "The kind of file; front-matter if none is named.")
  var file: PublishedSchema?

  @Flag(help: "Print every key of all files as a page in Markdown.")
  var markdown = false

  func validate() throws {
    if markdown, file != nil {
      throw ValidationError("--markdown prints all kinds of files: leave the kind out")
    }
  }

  func run() throws {
    Terminal.prepareStreams()
    let schema = file ?? .frontMatter
    try Terminal.print(markdown ? SchemaPage.text : schema.jsonSchema.document)
  }
}

extension PublishedSchema: ExpressibleByArgument {}
