package import Diagnostics

/// Rules of YAML's syntax that libyaml finds broken.
extension Rule {
  static let yamlSyntax = Rule(
    "YM001", .error, "the settings are written in YAML",
    reason: "What cannot be read cannot be checked or published. See yaml.org, version 1.1.")

  static let yamlColonInText = Rule(
    "YM002", .error, "a text with a colon and a space in it stands in quotes",
    reason: "A colon followed by a space separates a key from its value.")

  static let yamlTab = Rule(
    "YM003", .error, "lines are indented with spaces, not tabs",
    reason:
      "A tab is as wide as each editor shows it, so YAML does not let it say what belongs where.")

  static let yamlOpenQuote = Rule(
    "YM004", .error, "quotes are closed, at the end of the text",
    reason:
      "What stands behind them would be lost, or the lines after them become part of the text.")

  static let yamlDocuments = Rule(
    "YM008", .error, "a file holds one YAML document",
    reason: "A second document would have to replace the first or be left out; both lose words.")

  static let yamlCharacters = Rule(
    "YM010", .error, "texts have no control characters",
    reason: "They are not seen and come from copying out of other programs.")

  static let yamlOpenBracket = Rule(
    "YM012", .error, "brackets are closed and their items separated by commas",
    reason: "Without the closing bracket all that follows would become part of the list.")

  static let yamlMissingColon = Rule(
    "YM013", .error, "each key has a colon and a space after it",
    reason: "The colon with a space is what tells a key from a text.")

  static let yamlIndentation = Rule(
    "YM014", .error, "keys that belong together begin in the same column",
    reason: "Indentation alone says which value belongs to which key.")
}

extension Rule {
  static let yamlLostWords = Rule(
    "YM016", .error, "a comment behind a value has a space after its '#'",
    reason: "In 'title: Top #1' YAML takes '#1' for a comment: the page would be called 'Top'.")
}

/// For modules that read other files as YAML.
package enum YAMLRules {
  /// Every rule that reading YAML can find broken.
  package static let all: [Rule] = [
    .yamlSyntax, .yamlColonInText, .yamlTab, .yamlOpenQuote, .repeatedKey, .yamlSharing, .yamlTag,
    .yamlDocuments, .yamlKeyShape, .yamlCharacters, .yamlDepth, .yamlOpenBracket,
    .yamlMissingColon, .yamlIndentation, .escapedCharacter, .yamlLostWords,
  ]
}
