extension Site {
  /// The languages that none of these versions of a page is in, and whose home page is published: where readers of
  /// such a language are sent instead. Empty on a site with one language, without work.
  package func languages(without versions: [Int]) -> [Int] {
    guard languages.count > versions.count else { return [] }
    return languages.indices.filter { language in
      !versions.contains { pages[$0].language == language } && publishedHome(of: language) != nil
    }
  }

  /// The home page of a language; nil where it is not on the site.
  package func publishedHome(of language: Int) -> Int? {
    home(of: language).flatMap { pages[$0].isPublished ? $0 : nil }
  }
}
