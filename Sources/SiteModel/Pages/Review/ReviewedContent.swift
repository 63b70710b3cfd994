package import Diagnostics
package import FrontMatter
package import Markdown

/// What a page says now, held against what its last review signed for.
package struct ReviewedContent {
  package static let rule = Rule(
    "RV020", .warning, "a page says what was reviewed",
    reason: """
      Readers trust the day of a review. Who signed has not seen what was changed later: a dose, a figure, a source that \
      now says something else.
      """)

  /// What is other than it was on the day of the review; not empty.
  package let changes: [ContentMark.Part]
  private let review: Review
  private let source: SourceText

  /// Nil where nobody signed, where nothing has changed, and where nobody knows, because a source could not be read.
  package init?(
    _ document: borrowing MarkdownDocument, _ source: SourceText, body: Range<Int>,
    _ frontMatter: FrontMatter, sources: Bibliography, library: ReferenceLibrary
  ) {
    guard let review = frontMatter.review, let signed = review.content,
      document.isWhole, sources.knowsItsSources(library)
    else { return nil }
    let now = ContentMark(of: document, source, body: body, frontMatter, sources: sources)
    changes = now.changes(since: signed.value)
    if changes.isEmpty { return nil }
    self.review = review
    self.source = source
  }

  package func report(problems: inout Problems) {
    problems.report(
      Self.rule, "\(Self.words(for: changes)) changed since the review of \(review.date.value)",
      at: source.place(review.date.span),
      help: "have it reviewed, then write '\(Review.command) \(page) --reviewer … --next …'; "
        + "or take the change back")
  }

  /// "the text and the figures".
  package static func words(for parts: [ContentMark.Part]) -> String {
    let names = parts.map { "the \($0.rawValue)" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "nothing" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// As the command takes it, whatever the folder is called.
  private var page: Substring { source.path.drop { $0 != "/" }.dropFirst() }
}
