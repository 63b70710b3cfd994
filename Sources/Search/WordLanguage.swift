/// The languages whose words the program knows, for checks and for the search. In others it looks at letters alone.
/// `templates/assets/search.js` does the same to what readers type; the two must agree word for word.
package enum WordLanguage: String, Sendable {
  case english
  case german
  /// Letters are folded, and words stay as they are.
  case other

  /// `tag` is a language tag of BCP 47.
  package init(tag: String) {
    switch tag.prefix(while: { $0 != "-" }).lowercased() {
    case "en": self = .english
    case "de": self = .german
    default: self = .other
    }
  }

  /// The words of a text in the form in which they are found: texts of the same stems are forms of one name.
  package func stems(of text: String) -> [[UInt8]] {
    WordFolding(language: self).words(in: text.utf8).map { Stem.of($0, self) }
  }

  /// Words that stand on nearly every page and say nothing of it, in the form in which they are found.
  var stopWords: Set<[UInt8]> {
    let folding = WordFolding(language: self)
    return Set(writtenStopWords.flatMap { folding.words(in: $0.utf8) }.map { Stem.of($0, self) })
  }

  private var writtenStopWords: [String] {
    switch self {
    case .english:
      [
        "an and are as at be but by can do for from has have if in is it its may more no not of on or",
        // What an apostrophe leaves behind.
        "s ll re ve",
        "that the their there these they this to was were what when which who will with you your",
      ]
    case .german:
      [
        "als am an auch auf aus bei bis da das dass dem den der des die diese durch ein eine einem",
        "einen einer er es für haben hat ich ihr im in ist kann können man mit nach nicht noch nur",
        "oder sein sich sie sind so über um und von vor war was wenn werden wie wir wird zu zum zur",
      ]
    case .other: []
    }
  }
}
