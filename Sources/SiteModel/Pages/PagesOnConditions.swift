extension Site {
  /// Whether a published page of the language says that it is about a condition. Linear in the pages.
  package func hasConditions(in language: Int) -> Bool {
    pages.contains { $0.language == language && $0.isPublished && !$0.conditions.isEmpty }
  }
}
