import Build
import Foundation

/// The machine's trouble for scripts: one object on one line.
struct TroubleReport: Encodable {
  private let trouble: Fields

  init(_ trouble: MachineTrouble) {
    self.trouble = Fields(message: trouble.message, help: trouble.help)
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  private struct Fields: Encodable {
    let message: String
    let help: String?
  }
}
