import Foundation
import Testing

@Suite("Every mistake")
struct MistakeTests {
  @Test("the table is long enough, and no two mistakes have one name")
  func table() {
    #expect(MistakeTable.all.count >= 120)
    #expect(Set(MistakeTable.all.map(\.name)).count == MistakeTable.all.count)
    #expect(Set(MistakeTable.all.map(\.code)).count >= 60)
  }

  @Test(
    "it ends with 1, with its code, at its place, with help, and public/ stays byte for byte",
    arguments: MistakeTable.all)
  func alone(mistake: Mistake) throws {
    let site = try MistakenSite()
    #expect(try site.build().status == 0)
    let before = try #require(try site.published())
    let place = try mistake.make(in: site.folder)
    let outcome = try site.build()
    #expect(outcome.status == 1)
    let expected = Finding(mistake, at: place)
    let found = try Finding.errors(outcome.output)
    #expect(found.map(\.key) == [expected.key])
    if let help = mistake.help {
      #expect(found.first?.help?.contains(help) == true, "\(found.first?.help ?? "no help")")
    } else {
      #expect(found.first?.help?.isEmpty == false)
    }
    #expect(try site.published() == before)
  }

  @Test("all are found in one run when one site has them all")
  func together() throws {
    let site = try MistakenSite()
    #expect(try site.build().status == 0)
    let before = try #require(try site.published())
    var expected: [String] = []
    for mistake in MistakeTable.all where !mistake.isAlone {
      expected.append(Finding(mistake, at: try mistake.make(in: site.folder)).key)
    }
    let outcome = try site.build()
    #expect(outcome.status == 1)
    let found = Set(try Finding.errors(outcome.output).map(\.key))
    #expect(expected.filter { !found.contains($0) } == [])
    #expect(try site.published() == before)
  }
}

/// A problem as the program prints it for other programs.
private struct Finding {
  /// `FM004 content/en/m1.md:5:1`
  let key: String
  let help: String?

  init(_ mistake: Mistake, at place: String) {
    key = "\(mistake.code) \(mistake.file)" + (place.isEmpty ? "" : ":\(place)")
    help = mistake.help
  }

  private init(_ line: Line) {
    let place = [line.line, line.column].compactMap { $0 }.map { ":\($0)" }.joined()
    key = "\(line.code ?? "") \(line.file ?? "")\(place)"
    help = line.help
  }

  static func errors(_ output: String) throws -> [Finding] {
    try output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }.filter { $0.severity == "error" }.map { Finding($0) }
  }

  private struct Line: Decodable {
    let code, severity, file, help: String?
    let line, column: Int?
  }
}
