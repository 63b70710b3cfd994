import Foundation

/// The small templates of the golden sites, for tests that change them.
enum GoldenTemplates {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden/templates")

  static func layout(_ name: String) -> String { text("\(name).html") }

  static func strings(_ tag: String) -> String { text("strings/\(tag).yaml") }

  private static func text(_ path: String) -> String {
    guard let data = try? Data(contentsOf: folder.appending(path: path)) else {
      preconditionFailure("the golden templates have no file \(path)")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
