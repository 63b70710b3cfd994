/// How bodies of one language are rendered.
package struct BodyOptions: Sendable {
  package let rawHTML: RawHTML
  package let words: Words
  /// What names in braces are filled with.
  package let placeholders: Placeholders
  /// The forms of terms that are looked for where a resolver asks for it.
  package let terms: TermForms?
  /// The spaces at which no line may end; nil leaves all as they were written.
  package let unbrokenSpaces: UnbrokenSpaces?

  package init(
    rawHTML: RawHTML = .refused, words: Words, placeholders: Placeholders = Placeholders(),
    terms: TermForms? = nil, unbrokenSpaces: UnbrokenSpaces? = nil
  ) {
    self.rawHTML = rawHTML
    self.words = words
    self.placeholders = placeholders
    self.terms = terms
    self.unbrokenSpaces = unbrokenSpaces
  }

  package enum RawHTML: Sendable, Hashable {
    /// Every tag is an error.
    case refused
    /// A few elements that cannot harm are let through within a paragraph; the others are errors.
    case safeElements
  }

  /// Every word the renderer adds to what the author wrote, in the page's language.
  package struct Words: Sendable {
    /// What a callout is, for those who do not see its colour: "Urgent advice". For every kind.
    package let callouts: [CalloutKind: String]
    /// Between those words and the callout's title: ": ".
    package let calloutSeparator: String
    /// Name of the list of footnotes.
    package let footnotes: String
    /// Label of the link from a footnote to its mention, given what numbers them: `2`, or `2-3` for the
    /// third mention of the second footnote.
    package let backToMention: @Sendable (String) -> String
    /// What a table is called where it can be scrolled sideways.
    package let table: String

    package init(
      callouts: [CalloutKind: String], calloutSeparator: String = ": ", footnotes: String,
      backToMention: @escaping @Sendable (String) -> String, table: String
    ) {
      precondition(
        CalloutKind.allCases.allSatisfy { callouts[$0] != nil },
        "every kind of callout has words, or some readers would not know what it is")
      self.callouts = callouts
      self.calloutSeparator = calloutSeparator
      self.footnotes = footnotes
      self.backToMention = backToMention
      self.table = table
    }
  }
}
