package import Diagnostics
package import FrontMatter
package import Markdown

/// What a page says now, held against what its last review signed for.
package struct ReviewedContent {
  /// What is other than it was on the day of the review; not empty.
  package let changes: [ContentMark.Part]
  private let review: Review
  private let source: SourceText

  /// Nil where nobody signed, where nothing has changed, and where nobody knows, because a source could not be read.
  package init?(
    _ document: borrowing MarkdownDocument, _ source: SourceText, _ frontMatter: FrontMatter,
    sources: Bibliography, library: ReferenceLibrary
  ) {
    guard let review = frontMatter.review, let signed = review.content,
      document.isWhole, sources.knowsItsSources(library)
    else { return nil }
    let now = ContentMark(of: document, frontMatter, sources: sources)
    changes = now.changes(since: signed.value)
    if changes.isEmpty { return nil }
    self.review = review
    self.source = source
  }

  /// Says what changed, with the weight that the site gives to it on a page of this kind, unless the page sets that aside.
  package func report(on page: Page, _ actions: ReviewActions, problems: inout Problems) {
    guard let severity = actions[.changedSinceReview, page.type].severity,
      !page.upkeep.setAside.contains(ReviewRules.changed)
    else { return }
    let diagnostic = Diagnostic(
      ReviewRules.changed,
      "\(Self.words(for: changes)) changed since the review of \(review.date.value)",
      at: source.place(review.date.span),
      help: "have it reviewed, then write '\(Review.command) \(path) --reviewer … --next …'; "
        + "or take the change back")
    problems.report(diagnostic.weighing(severity))
  }

  /// "the text and the figures".
  package static func words(for parts: [ContentMark.Part]) -> String {
    let names = parts.map { "the \($0.rawValue)" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "nothing" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// As the command takes it, whatever the folder is called.
  private var path: Substring { source.path.drop { $0 != "/" }.dropFirst() }
}
