extension Site {
  /// The pages above a page, from the language's home on; the page itself is not among them.
  package func ancestors(of page: Int) -> [Int] {
    var above: [Int] = []
    var current = topics.topic(of: page)
    while let topic = current, topic != page, !above.contains(topic) {
      above.append(topic)
      current = topics.topic(of: topic)
    }
    if let home = home(of: pages[page].language), home != page { above.append(home) }
    return above.reversed().filter { pages[$0].isPublished }
  }
}
