import FrontMatter

extension Site {
  /// The published pages of a language that were updated last, newest first. Pages that only lead to
  /// others are left out.
  package func newestPages(in language: Int, limit: Int) -> [Int] {
    let candidates = pages.indices.filter {
      pages[$0].language == language && pages[$0].isPublished && pages[$0].type.needsNextReview
    }
    let newest = candidates.sorted { left, right in
      let (first, second) = (pages[left].updated, pages[right].updated)
      return first == second ? left < right : first > second
    }
    return Array(newest.prefix(limit))
  }
}
