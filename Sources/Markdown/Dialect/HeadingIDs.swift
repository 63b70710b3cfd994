import Diagnostics

/// Decides the ids of a page's headings: what the author pinned first, then slugs of the words.
struct HeadingIDs {
  static let rules = [duplicatePin, reservedPin]

  static let duplicatePin = Rule(
    "MD013", .error, "an anchor is pinned once on a page",
    reason: "Two elements with one id are invalid HTML, and a link could only reach the first.")
  static let reservedPin = Rule(
    "MD014", .error, "a pinned anchor is not one that the page's layout uses",
    reason: "Two elements with one id are invalid HTML, and a link could only reach the first.")

  /// A heading as read from the tree.
  struct Draft {
    let node: MarkdownNode
    let level: Int
    let text: String
    let span: Range<Int>
    let pin: Pin?
  }

  struct Pin {
    let id: String
    let span: Range<Int>
  }

  private var drafts: [Draft] = []

  mutating func add(_ draft: Draft) {
    drafts.append(draft)
  }

  /// The headings with their ids, in the order in which they were added; each node is left the index
  /// of its heading.
  func decided(
    reserved: ReservedIDs, source: SourceText, problems: inout Problems
  ) -> [Heading] {
    guard !drafts.isEmpty else { return [] }
    let pinned = honouredPins(reserved: reserved, source: source, problems: &problems)
    var slugs = UniqueSlugs(taken: Set(pinned.values), reserved: reserved)
    return drafts.enumerated().map { index, draft in
      draft.node.remark = UInt(index + 1)
      return Heading(
        level: draft.level, id: pinned[index] ?? slugs.next(for: draft.pin?.id ?? draft.text),
        text: draft.text, span: draft.span, isPinned: pinned[index] != nil)
    }
  }

  /// Pins by the index of their heading, without those that cannot be had.
  private func honouredPins(
    reserved: ReservedIDs, source: SourceText, problems: inout Problems
  ) -> [Int: String] {
    var honoured: [Int: String] = [:]
    var first: [String: Pin] = [:]
    for (index, draft) in drafts.enumerated() {
      guard let pin = draft.pin else { continue }
      if reserved.covers(pin.id) {
        problems.report(
          Self.reservedPin, "the page's layout has an anchor '\(pin.id)'",
          at: source.place(pin.span), help: "choose another name")
      } else if let earlier = first[pin.id] {
        problems.report(
          Self.duplicatePin, "'\(pin.id)' is pinned twice on this page",
          at: source.place(pin.span), notes: [.init("first here", at: source.place(earlier.span))],
          help: "choose another name, for instance '{#\(pin.id)-2}'")
      } else {
        first[pin.id] = pin
        honoured[index] = pin.id
      }
    }
    return honoured
  }
}

/// Slugs that differ from one another and from those taken: a second 'Symptoms' is `symptoms-1`.
private struct UniqueSlugs {
  private var taken: Set<String>
  private let reserved: ReservedIDs
  private var repetitions: [String: Int] = [:]

  init(taken: Set<String>, reserved: ReservedIDs) {
    self.taken = taken
    self.reserved = reserved
  }

  mutating func next(for text: String) -> String {
    let words = Slug.make(text)
    let slug = reserved.covers(words) ? "section-\(words)" : words
    if taken.insert(slug).inserted { return slug }
    while true {
      repetitions[slug, default: 0] += 1
      let candidate = "\(slug)-\(repetitions[slug, default: 0])"
      if taken.insert(candidate).inserted { return candidate }
    }
  }
}
