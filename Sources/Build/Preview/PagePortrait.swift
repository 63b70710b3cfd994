package import Checks
package import Diagnostics
package import FrontMatter
package import SiteModel

/// What is known of a page, for the person who works on it.
package struct PagePortrait: Sendable {
  /// Whether its header has mistakes, and was never seen without: then only what could be read of it is known.
  package let isHeaderWrong: Bool
  package let review: Review
  package let sources: [Source]
  package let terms: [Term]
  /// The pages that it links to.
  package let linksOut: [PreviewLink]
  /// The same page in other languages.
  package let translations: [Translation]
  /// The headings of the text, in their order.
  package let headings: [PageHeading]
  /// How hard it reads; nil where it could not be worked out.
  package let measures: ReadingMeasures?
  /// What its comment form sends without being asked; nil where it has no form.
  package let form: Form?

  package struct Review: Sendable {
    /// Nil where it depends on what is not known.
    package let state: ReviewState?
    /// Nil where it is not known; so the others, which a page need not have.
    package let updated: CivilDay?
    package let reviewed: CivilDay?
    package let nextReview: PlannedDate?
    package let published: CivilDay?
    package let owner: String?
  }

  package struct Source: Sendable {
    package let id: String
    /// As the page prints it, without markup.
    package let line: String
    /// How often the text cites it.
    package let citations: Int
    /// When it appeared.
    package let year: Int?
    /// Whether it is older than the site wants sources to be.
    package let isOld: Bool
  }

  package struct Term: Sendable {
    package let term: String
    package let id: String
    package let mentions: Int
    /// Where it is defined.
    package let place: Place
  }

  package struct Form: Sendable {
    /// Where comments go once the site is published.
    package let action: String
    package let fields: [Field]

    package struct Field: Sendable, Hashable {
      package let name: String
      package let value: String
    }
  }

  package struct Translation: Sendable {
    /// Position of the page.
    package let page: Int
    package let language: String
    package let link: PreviewLink
    package let updated: CivilDay
  }
}

package struct PreviewLink: Sendable, Hashable {
  package let title: String
  /// Where browsers find it, on the site's host.
  package let path: String
}

package struct PageHeading: Sendable, Hashable {
  package let level: Int
  package let text: String
}
