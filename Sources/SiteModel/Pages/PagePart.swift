package import Diagnostics
package import FrontMatter

/// What nearly all pages lack. A reference, so that the many without cost a word; two are the same if what they hold is.
@dynamicMemberLookup
package final class PagePart<Content: Sendable & Hashable>: Sendable, Hashable {
  private let held: Content

  init(_ content: Content) {
    held = content
  }

  package subscript<Member>(dynamicMember path: KeyPath<Content, Member>) -> Member {
    held[keyPath: path]
  }

  package static func == (left: PagePart, right: PagePart) -> Bool { left.held == right.held }

  package func hash(into hasher: inout Hasher) { hasher.combine(held) }
}

extension Page.Name {
  package convenience init(value: String, place: Place) {
    self.init(Page.NameContent(value: value, place: place))
  }
}

extension Page.Followed {
  package convenience init(day: CivilDay, place: Place, content: ContentMark?) {
    self.init(Page.FollowedContent(day: day, place: place, content: content))
  }
}

extension Page.KnownChange {
  package convenience init(day: CivilDay, text: String) {
    self.init(Page.ChangeContent(day: day, text: text))
  }
}

extension Page.WithdrawalNote {
  package convenience init(date: CivilDay?, reason: String?, replacement: Page.Name?) {
    self.init(Page.WithdrawalContent(date: date, reason: reason, replacement: replacement))
  }
}
