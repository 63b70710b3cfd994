import Foundation

/// The theme that comes with the program.
enum ThemeFolder {
  private static let assets = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "templates/assets")

  static var templates: URL { assets.deletingLastPathComponent() }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: assets.appending(path: name), encoding: .utf8)
  }

  static var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: assets.path).sorted() }
  }

  static var styleSheets: [String] {
    get throws { try names.filter { $0.hasSuffix(".css") } }
  }
}
