import Foundation
import Testing

/// One case of the Mustache specification's own test files.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
  let file: String
  let name: String
  let data: SpecificationData
  let template: String
  let partials: [String: String]
  let expected: String

  var testDescription: String { "\(file): \(name)" }

  /// The parts of the specification that are supported whole. Lambdas, set delimiters and dynamic names
  /// are not.
  static let files = [
    "interpolation", "sections", "inverted", "comments", "partials", "inheritance",
  ]

  /// `MUSTACHE_SPEC`, else beside this package: the files are not part of it.
  static let folder =
    ProcessInfo.processInfo.environment["MUSTACHE_SPEC"]
    ?? URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../../shared/data/mustache-spec"
    ).standardizedFileURL.path

  static var isPresent: Bool {
    files.allSatisfy { FileManager.default.isReadableFile(atPath: path(of: $0)) }
  }

  static func all() throws -> [SpecificationCase] {
    try files.flatMap { file in
      let content = try Data(contentsOf: URL(filePath: path(of: file)))
      return try JSONDecoder().decode(File.self, from: content).tests.map { $0.named(in: file) }
    }
  }

  private static func path(of file: String) -> String { "\(folder)/\(file).json" }

  private struct File: Decodable {
    let tests: [Test]
  }

  private struct Test: Decodable {
    let name: String
    let data: SpecificationData
    let template: String
    let partials: [String: String]?
    let expected: String

    func named(in file: String) -> SpecificationCase {
      SpecificationCase(
        file: file, name: name, data: data, template: template, partials: partials ?? [:],
        expected: expected)
    }
  }
}
