import ArgumentParser
import FrontMatter
import SiteModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print what a file may hold, for code editors or as documentation.",
    discussion: """
      Prints the JSON Schema (draft 2020-12) of one kind of file: front-matter, site, glossary, references \
      or strings. It is made from what checks the files when a site is built, so that an editor complains \
      about the same mistakes while somebody types.

      Exit status: 0 done, 64 wrong usage.
      """)

  @Argument(help: "The kind of file.")
  var file = PublishedSchema.frontMatter

  @Flag(help: "Print every key of all files as a page in Markdown.")
  var markdown = false

  func run() throws {
    Terminal.prepareStreams()
    Terminal.write(markdown ? SchemaPage.text : file.jsonSchema.document, to: STDOUT_FILENO)
  }
}

extension PublishedSchema: ExpressibleByArgument {}
