import Foundation

/// What no generator can go below on one core: every source read once, every finished page written once
/// to a file that was not there, in a folder of its own.
struct Floor {
  private let sources: Int
  private let pages: Int
  private let bytes: Int
  private let reading: Double
  private let writing: Double

  /// The site must be built.
  init(of competitor: Competitor, in place: Workplace) throws {
    let project = competitor.project
    let texts = try Self.files(below: project.appending(path: "content"), ending: ".md")
    let clock = ContinuousClock()
    reading =
      try clock.measure {
        for text in texts { _ = try Data(contentsOf: text) }
      } / .seconds(1)
    let finished = try Self.files(below: project.appending(path: "public"), ending: ".html")
      .map { try Data(contentsOf: $0) }
    let output = place.freshFolder()
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    writing =
      try clock.measure {
        for (index, page) in finished.enumerated() {
          try Self.write(page, to: output.appending(path: String(index)))
        }
      } / .seconds(1)
    sources = texts.count
    pages = finished.count
    bytes = finished.reduce(0) { $0 + $1.count }
  }

  var text: String {
    var table = MarkdownTable(head: ["floor, one core", "files", "s"], texts: 1)
    table.rows = [
      ["reading the sources", String(sources), number(reading, 3)],
      [
        "writing the pages (\(number(Double(bytes) / 1e6, 0)) MB)", String(pages),
        number(writing, 3),
      ],
    ]
    return table.text
  }

  private static func files(below folder: URL, ending: String) throws -> [URL] {
    guard let names = FileManager.default.enumerator(atPath: folder.path) else { return [] }
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(ending) }.sorted()
      .map { folder.appending(path: $0) }
  }

  private static func write(_ page: Data, to folder: URL) throws {
    let file = folder.appending(path: "index.html").path
    guard mkdir(folder.path, 0o755) == 0 else { throw Trouble("cannot make '\(folder.path)'") }
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    guard descriptor >= 0 else { throw Trouble("cannot write '\(file)'") }
    try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).write(contentsOf: page)
  }
}
