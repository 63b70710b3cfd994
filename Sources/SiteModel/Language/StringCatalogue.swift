package import Diagnostics

/// All words of one language that are not content: the file `templates/strings/<lang>.yaml`.
package struct StringCatalogue: Sendable {
  /// Path of the file, for messages.
  package let path: String
  /// Every key with its text, in the file's order.
  package let entries: [Entry]
  private let program: [SiteString: Phrase]

  package struct Entry: Sendable {
    package let key: String
    package let text: String
    /// Of the text.
    package let place: Place
    package let keyPlace: Place

    package init(key: String, text: String, place: Place, keyPlace: Place) {
      self.key = key
      self.text = text
      self.place = place
      self.keyPlace = keyPlace
    }
  }

  package init(path: String, entries: [Entry]) {
    self.path = path
    self.entries = entries
    var program: [SiteString: Phrase] = [:]
    for entry in entries {
      if let key = SiteString(rawValue: entry.key) { program[key] = Phrase(entry.text) }
    }
    self.program = program
  }

  /// The phrase of a key. Missing keys were reported when the catalogue was read, and a site with
  /// missing keys is not published; until then the key stands for its text.
  package subscript(key: SiteString) -> Phrase {
    program[key] ?? Phrase(key.rawValue)
  }

  /// The program's own keys that the file lacks.
  package var missing: [SiteString] { SiteString.allCases.filter { program[$0] == nil } }

  package func text(_ key: SiteString) -> String { self[key].filled([:]) }
}
