/// What of its original a translation says, as it is to stand in the translation's header.
package struct FollowRecord: Sendable, Hashable {
  /// All changes of the original up to this day are in the translation.
  package let date: CivilDay
  /// What the original said.
  package let content: ContentMark

  package init(date: CivilDay, content: ContentMark) {
    self.date = date
    self.content = content
  }

  private var pairs: WrittenPairs {
    WrittenPairs(
      pairs: [("date", date.description)]
        + ContentMark.Part.allCases.map { ($0.rawValue, content[$0].description) })
  }
}

extension FollowRecord: HeaderWriting {
  package var written: String {
    (["follows:"] + pairs.lines(indentation: 2)).map { $0 + "\n" }.joined()
  }

  package func change(_ edit: inout HeaderEdit) throws(HeaderRefusal) {
    try edit.set("follows", to: pairs, FollowedVersion.schema)
  }

  package func isMeant(_ key: String) -> Bool { key == "follows" }

  package func isSaid(by after: FrontMatter, before: FrontMatter?) -> Bool {
    after.follows?.date.value == date && after.follows?.content?.value == content
  }
}
