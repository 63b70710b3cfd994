import Foundation
import Testing

/// One mistake that an editor or a web team can make, and what sitegen must say of it.
///
/// The text that is wrong stands between `⟦` and `⟧`, so that the place that a message must name can be seen in
/// the mistake itself; without the two, the message names the file alone.
struct Mistake: CustomTestStringConvertible, Sendable {
  let name: String
  let code: String
  /// The file that the message names.
  let file: String
  let change: Change
  /// What the help must say; nil where any help will do.
  let help: String?
  /// Whether nothing else can be found beside it: without settings, say, nobody knows the site.
  let isAlone: Bool

  enum Change: Sendable {
    /// A file of its own, or in the place of another.
    case file(String)
    /// With the place that must be named.
    case bytes([UInt8], at: String)
    /// In a file that is there: what is replaced, and by what.
    case part(String, String)
    case remove
    /// A symbolic link to this path.
    case link(String)
  }

  init(
    _ name: String, _ code: String, in file: String, _ change: Change, help: String? = nil,
    isAlone: Bool = false
  ) {
    self.name = name
    self.code = code
    self.file = file
    self.change = change
    self.help = help
    self.isAlone = isAlone
  }

  var testDescription: String { name }

  /// Makes the mistake in a site, and says where its message must point: `12:5`, or nothing for the file as a whole.
  func make(in folder: URL) throws -> String {
    let place = folder.appending(path: file)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    switch change {
    case .file(let text): return try write(text, to: place)
    case .part(let old, let new):
      let text = String(decoding: try Data(contentsOf: place), as: UTF8.self)
      precondition(text.contains(old), "\(name): '\(old)' stands in \(file)")
      return try write(text.replacing(old, with: new, maxReplacements: 1), to: place)
    case .bytes(let bytes, let mark):
      try Data(bytes).write(to: place)
      return mark
    case .remove: try FileManager.default.removeItem(at: place)
    case .link(let target):
      try FileManager.default.createSymbolicLink(
        atPath: place.path, withDestinationPath: target)
    }
    return ""
  }

  private func write(_ text: String, to place: URL) throws -> String {
    guard let mark = text.firstIndex(of: "⟦") else {
      try Data(text.utf8).write(to: place)
      return ""
    }
    let before = text[..<mark]
    let line = before.split(omittingEmptySubsequences: false) { $0.isNewline }
    try Data(text.filter { $0 != "⟦" && $0 != "⟧" }.utf8).write(to: place)
    return "\(line.count):\((line.last?.unicodeScalars.count ?? 0) + 1)"
  }
}
