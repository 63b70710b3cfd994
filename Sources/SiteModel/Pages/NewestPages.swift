import FrontMatter

extension Site {
  /// The published pages of a language that were updated last, newest first. Pages that only lead to
  /// others are left out.
  package func newestPages(in language: Int, limit: Int) -> [Int] {
    // The few are kept in order while the many pass: sorting all would take longer.
    var newest: [Int] = []
    for index in pages.indices
    where pages[index].language == language && pages[index].isPublished
      && pages[index].type.needsNextReview
    {
      let older = newest.firstIndex { pages[$0].updated < pages[index].updated }
      newest.insert(index, at: older ?? newest.count)
      if newest.count > limit { newest.removeLast() }
    }
    return newest
  }
}
