import Build

/// The machine's trouble for scripts: one object on one line.
struct TroubleReport: Encodable {
  private let trouble: Fields

  init(_ trouble: MachineTrouble) {
    self.trouble = Fields(message: trouble.message, help: trouble.help)
  }

  private struct Fields: Encodable {
    let message: String
    let help: String?
  }
}
