import FrontMatter

extension Site {
  /// The published pages of a language that changed last, by the last change that readers should know of, newest
  /// first. Pages that only lead to others are left out.
  package func lastChanged(in language: Int, limit: Int) -> [Int] {
    newest(among: all(in: language), limit: limit) { pages[$0].modified }
  }

  /// Those of a topic that changed last.
  package func lastChanged(ofTopic topic: Int, limit: Int) -> [Int] {
    newest(among: topics.pages(of: topic), limit: limit) { pages[$0].modified }
  }

  private func all(in language: Int) -> some Sequence<Int> {
    pages.indices.lazy.filter { self.pages[$0].language == language }
  }

  private func newest(
    among candidates: some Sequence<Int>, limit: Int, by day: (Int) -> CivilDay
  ) -> [Int] {
    // The few are kept in order while the many pass: sorting all would take longer.
    var newest: [Int] = []
    for index in candidates where pages[index].isPublished && pages[index].type.needsNextReview {
      if newest.count == limit, let last = newest.last, day(last) >= day(index) { continue }
      let older = newest.firstIndex { day($0) < day(index) }
      newest.insert(index, at: older ?? newest.count)
      if newest.count > limit { newest.removeLast() }
    }
    return newest
  }
}
