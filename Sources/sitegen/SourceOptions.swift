import ArgumentParser
import Build
import FrontMatter
import SiteModel

/// Which site, as of which day, and how strictly: what building and checking have in common.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of Markdown files and settings.", valueName: "folder"))
  var content = "content"

  @Option(help: ArgumentHelp("The folder of layouts, strings and assets.", valueName: "folder"))
  var templates = "templates"

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("The site's address, instead of base_url in site.yaml.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "The day that counts as today, as 2026-11-22. Else SOURCE_DATE_EPOCH, else the clock in UTC.",
      valueName: "day"))
  var asOf: String?

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Threads to work with; all cores without it.", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
    if let baseURL, BaseAddress(baseURL) == nil {
      throw ValidationError("--base-url takes an address such as https://www.example.org/")
    }
    if let asOf, (try? CivilDay(parsing: asOf)) == nil {
      throw ValidationError("--as-of takes a day such as 2026-11-22")
    }
  }

  func buildOptions() throws -> BuildOptions {
    BuildOptions(
      content: content, templates: templates, baseURL: baseURL, today: try Today.day(asOf: asOf),
      isStrict: strict, jobs: jobs ?? Cores.count, pictureProgram: CalledPrograms.pictures)
  }
}
