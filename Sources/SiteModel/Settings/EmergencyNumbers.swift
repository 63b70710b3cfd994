import Diagnostics
package import FrontMatter

extension SiteSettings {
  /// Whom readers call when lives are in danger.
  package struct Emergency: Sendable {
    /// Stands for `{emergency_number}`.
    package var number: LocalisedText
    /// Others that may be called where the site is read: the police, a doctor on call.
    package var also: [String]

    /// The number of a language, and the others.
    package func all(in language: String) -> [String] {
      (number.text(in: language).map { [$0] } ?? []) + also
    }
  }
}

extension SettingsRules {
  static let emergencyNumber = Rule(
    "ST020", "an emergency number is a telephone number",
    reason: "It is printed where readers are told to call, and dialled when they tap it.")
}

extension SiteSettings.Emergency {
  init?(_ reader: inout MappingReader) {
    let number = reader.localisedText("number")
    let also = reader.texts("also")
    for text in (number?.texts ?? []) + also where !Self.isNumber(text.value) {
      reader.report(
        SettingsRules.emergencyNumber, "'\(text.value)' is not a number that can be called",
        at: text.span, help: "write its digits, for instance \"112\"")
    }
    guard let number else { return nil }
    self.number = number.value
    self.also = also.map(\.value)
  }

  /// Digits, in groups, perhaps behind a `+`.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.drop { $0 == "+" }
    return text.utf8.count - digits.utf8.count <= 1 && digits.count >= 2
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x20 }
  }
}

extension MappingSchema {
  static let emergency = MappingSchema(
    "emergency",
    [
      KeySchema(
        "number", .localisedText, required: true, example: "112",
        "what stands for {emergency_number}"),
      KeySchema(
        "also", .list(of: .text()), "other numbers that texts may tell readers to call"),
    ])
}
