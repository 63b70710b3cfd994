/// What a command writes into headers.
package protocol HeaderWriting: Sendable {
  /// The lines that somebody can write by hand.
  var written: String { get }

  /// Takes down what is to change.
  func change(_ edit: inout HeaderEdit) throws(HeaderRefusal)

  /// Whether what stands behind a key may be another than before.
  func isMeant(_ key: String) -> Bool

  /// Whether an edited header says what was asked for. `before` is nil where it could not be read.
  func isSaid(by after: FrontMatter, before: FrontMatter?) -> Bool
}
