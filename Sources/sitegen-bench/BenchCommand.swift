import ArgumentParser
import BenchmarkCorpus
import Foundation

@main
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen-bench",
    abstract: "Measures how fast sitegen builds a made-up site, and prints Markdown tables.",
    discussion: """
      Each build is a whole process, seen from outside. Before each, what earlier ones wrote is \
      brought to the disk, so that none pays for another. Output of older builds is moved aside and \
      never deleted: after many deletions ext4 creates files 10 times slower. 10,000 pages and 5 runs \
      need about 3 GB, with Hugo 5 GB.
      """)

  @Option(help: "The number of pages.")
  var pages = 10_000

  @Option(help: "Measured runs of each job, after one that is not counted.")
  var runs = 5

  @Option(help: "Jobs, with commas between them: \(Job.allNames).")
  var jobs = Job.allNames

  @Option(help: "The program to measure; if left out, the one beside this.")
  var sitegen: String?

  @Option(help: "Hugo, to be compared with; if left out, the one on PATH, if there is one.")
  var hugo: String?

  @Option(help: "The folder with sitegen's layouts.")
  var templates = "templates"

  @Option(help: "A new or empty folder to work in; if left out, a temporary one.")
  var folder: String?

  @Option(help: "The date that is printed; if left out, the clock's.")
  var date: String?

  func validate() throws {
    guard pages > 0, runs > 0 else { throw ValidationError("pages and runs must be 1 or more") }
    _ = try chosenJobs()
  }

  func run() throws {
    let place = try Workplace(folder)
    let corpus = Corpus(pages: pages)
    let competitors = try Competitor.prepare(
      corpus, in: place, templates: URL(filePath: templates), sitegen: sitegenProgram,
      hugo: hugoProgram)
    print(Machine.description(date: date ?? Machine.today, programs: competitors))
    let runner = Runner(place: place, competitors: competitors, jobs: try chosenJobs(), runs: runs)
    let results = try runner.measure()
    print(ResultTables(results: results, competitors: competitors, pages: pages, runs: runs).text)
    if let first = competitors.first {
      print(try Floor(of: first, in: place).text)
      print(try Stages.text(first, in: place))
    }
    Note.print("the sites are in \(place.folder.path); remove them when you like")
  }

  private func chosenJobs() throws -> [Job] {
    try jobs.split(separator: ",").map {
      guard let job = Job(rawValue: String($0)) else {
        throw ValidationError("'\($0)' is not a job; the jobs are \(Job.allNames)")
      }
      return job
    }
  }

  private var sitegenProgram: URL {
    sitegen.map { Self.absolute($0) }
      ?? Self.absolute(CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "sitegen")
  }

  /// Builds run in folders of their own.
  private static func absolute(_ path: String) -> URL { URL(filePath: path).absoluteURL }

  private var hugoProgram: URL? {
    if let hugo { return Self.absolute(hugo) }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { Self.absolute(String($0)).appending(path: "hugo") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}

/// What is said to the one who waits, apart from the tables.
enum Note {
  static func print(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }
}
