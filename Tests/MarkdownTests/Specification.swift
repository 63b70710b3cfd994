import Foundation
import Testing

/// The examples of GitHub's specification, as Debian's package `cmark-gfm` carries it.
struct Specification {
  struct Example: Sendable, CustomTestStringConvertible {
    let number: Int
    let section: String
    let markdown: String
    let html: String

    var testDescription: String { "example \(number), \(section)" }
  }

  static let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"
  static var isInstalled: Bool { FileManager.default.isReadableFile(atPath: path) }

  static let examples: [Example] = (try? load()) ?? []

  private static func load() throws -> [Example] {
    let gzip = Process()
    let output = Pipe()
    gzip.executableURL = URL(filePath: "/bin/gzip")
    gzip.arguments = ["-dc", path]
    gzip.standardOutput = output
    try gzip.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    gzip.waitUntilExit()
    return parse(String(decoding: data, as: UTF8.self))
  }

  /// An example stands between fences of 32 backticks, its two halves divided by a dot; `→` is a tab.
  private static func parse(_ text: String) -> [Example] {
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var section = ""
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      if line.hasPrefix("#") { section = line.drop { $0 == "#" || $0 == " " }.description }
      guard line.hasPrefix(fence + " example") else { continue }
      let markdown = take(from: &lines, until: ".")
      let html = take(from: &lines, until: fence)
      guard !line.hasSuffix("disabled") else { continue }
      examples.append(
        Example(number: examples.count + 1, section: section, markdown: markdown, html: html))
    }
    return examples
  }

  private static func take(from lines: inout ArraySlice<Substring>, until end: String) -> String {
    var text = ""
    while let line = lines.popFirst(), line != end { text += line + "\n" }
    return text.replacing("→", with: "\t")
  }
}
