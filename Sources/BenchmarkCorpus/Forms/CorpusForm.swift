/// The corpus in the form that one site generator reads.
package protocol CorpusForm: Sendable {
  /// What the site has beside its pages.
  func frame(of corpus: Corpus) -> [CorpusFile]
  func file(_ index: Int, of corpus: Corpus) -> CorpusFile
}

package struct CorpusFile {
  /// Relative to the project's folder.
  package let path: String
  package let text: String

  static func folder(_ topic: Int) -> String { Corpus.slug(Wording.topics[topic]) }

  static func title(_ topic: Int) -> String {
    let name = Wording.topics[topic]
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
