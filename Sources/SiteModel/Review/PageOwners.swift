package import FrontMatter

extension Site {
  /// Who looks after a page: whom its header names, else its topic, the nearest first, else the site.
  package func owner(of index: Int) -> String? {
    pages[index].upkeep.owner
      ?? reviewTopics(of: index).lazy.compactMap(\.owner).first
      ?? settings.review.owner
  }

  /// The longest time between two reviews of a page, in months; nil where the site sets no limit.
  package func reviewInterval(of index: Int) -> Int? {
    let type = pages[index].type
    let ofType = settings.review.intervals[type]
    guard type.needsNextReview || ofType != nil else { return nil }
    let ofTopic = reviewTopics(of: index).lazy.compactMap(\.interval).first
    return [ofType, ofTopic].compactMap { $0 }.min()
  }

  /// The folder of a page's topic below that of its language; of a topic page, its own.
  package func topicFolder(of index: Int) -> Substring? {
    topicChain(of: index).first.map { pages[$0].folderInLanguage }
  }

  private func reviewTopics(of index: Int) -> [ReviewSettings.Topic] {
    guard !settings.review.topics.isEmpty else { return [] }
    return topicChain(of: index).compactMap { settings.review.topic(pages[$0].folderInLanguage) }
  }

  /// Topic pages above a page, the nearest first; a topic page begins with itself.
  private func topicChain(of index: Int) -> [Int] {
    var chain: [Int] = []
    var next = pages[index].type == .topic ? index : topics.topic(of: index)
    // A topic that names itself as its topic, or one below it, ends the walk.
    while let topic = next, !chain.contains(topic) {
      chain.append(topic)
      next = topics.topic(of: topic)
    }
    return chain
  }
}

extension Page {
  /// Of an `index.md`: the folder that it stands for, below that of the language.
  package var folderInLanguage: Substring {
    let path = pathInLanguage
    return path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
  }
}

extension ReviewFacts {
  /// The last day that a plan may begin on, by an interval in months. The last day of a shorter month stands for days
  /// that it does not have.
  package func limit(ofMonths months: Int) -> CivilDay {
    lastChecked.adding(months: months)
  }
}
