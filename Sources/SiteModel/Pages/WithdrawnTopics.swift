import Diagnostics
import FrontMatter

extension Site {
  /// Topics that were withdrawn while pages that lie below them were not. Linear in the pages.
  func checkWithdrawnTopics(problems: inout Problems) {
    for index in pages.indices where pages[index].status == .withdrawn {
      guard pages[index].type == .topic else { continue }
      // A topic that a header names is reported there.
      let below = topics.pages(of: index).filter { pages[$0].namedTopic == nil }
        .map { "'content/\(pages[$0].source)'" }.sorted()
      guard let first = below.first else { continue }
      let names =
        below.count < 4 ? below.joined(separator: ", ") : "\(first) and \(below.count - 1) more"
      problems.report(
        PageRules.withdrawnTopic,
        "the topic is withdrawn, and \(below.count == 1 ? "a page" : "\(below.count) pages") below it "
          + "\(below.count == 1 ? "is" : "are") not",
        at: Place(path: "content/\(pages[index].source)"), notes: [.init(names)],
        help:
          "withdraw \(below.count == 1 ? "it" : "them") too, or name another topic there with 'topic'"
      )
    }
  }
}
