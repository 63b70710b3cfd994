extension BracketReview {
  /// Where a citation can stand, and where it cannot.
  enum Surroundings {
    case text, link, picture
  }

  struct Bracket {
    /// In the source; nil when the text was not found there.
    let start: Int?
    /// The first `@` in it.
    var mark: Mark?
    /// Whether something stands in it that is not plain text.
    var holdsMarkup = false
  }

  struct Mark {
    /// In the source, the `@` and the id.
    let span: Range<Int>?
    /// Empty when the `@` names nothing.
    let id: String
    /// Whether it stands directly behind the bracket.
    let isFirst: Bool
  }
}
