package import Diagnostics
package import FrontMatter

package enum TranslationRules {
  package static let behind = Rule(
    "RV060", .warning, "a translation takes account of what has changed in its original",
    reason: """
      Readers of one language would go on with a figure or an advice that readers of another are told no longer holds. \
      'follows' says up to which day changes of the original are in a translation; what is significant or a correction \
      counts.
      """,
    check: CheckDescription(
      "translations.behind",
      source: "Gute Praxis Gesundheitsinformation: updates reach all versions",
      bad: [], good: []))
  static let ofWithdrawn = Rule(
    "RV061", .warning, "a translation of a withdrawn page is withdrawn, too",
    reason: "What no longer holds in one language seldom holds in another.",
    check: CheckDescription(
      "translations.withdrawn", source: "practice of this program", bad: [], good: []))

  package static let figures = Rule(
    "RV062", .warning, "blocks of figures say the same in each language",
    reason: """
      A number that is corrected in one language and stays in another is wrong for those who read the other. Counts, totals, \
      ratios, intervals and the words of the schema are compared, one block with the other; what people read is not.
      """,
    check: CheckDescription(
      "translations.figures",
      source: "Gute Praxis Gesundheitsinformation: updates reach all versions", bad: [], good: []))
  package static let sources = Rule(
    "RV063", .warning, "a page rests on the same sources in each language",
    reason: """
      A source that was added in one language only is a hint at evidence that the other does not take account of. Sources \
      are told by their DOI, their number in PubMed or their address, not by what pages call them.
      """,
    check: CheckDescription(
      "translations.sources",
      source: "Gute Praxis Gesundheitsinformation: updates reach all versions", bad: [], good: []))

  package static let changed = Rule(
    "RV064", .warning, "a translation says what its original says now",
    reason: """
      Not each change is listed in 'changes', and not each moves 'updated'. Where 'follows' keeps digests of what the \
      original said, one that says something else is noticed, also on the very day. The change may be no more than a \
      comma, so readers are told nothing; whoever translates has a look.
      """,
    check: CheckDescription(
      "translations.changed",
      source: "Gute Praxis Gesundheitsinformation: updates reach all versions", bad: [], good: []))

  static let follows = Rule(
    "RV065", .hint, "a translation says which version of its original it follows",
    reason: "Without it nobody is told when the original changes, neither editors nor readers.",
    check: CheckDescription(
      "translations.follows",
      source: "Gute Praxis Gesundheitsinformation: updates reach all versions", bad: [], good: []))

  /// What is found where a translation is held against its original.
  package static let ofContent = [figures, sources, changed]

  static let all = [behind, ofWithdrawn] + ofContent + [follows]

  /// The names by which pages call them.
  package static let names = all.compactMap(\.check?.name)
}

extension Site {
  /// The last change of a page's original that the page takes no account of yet.
  package struct MissedChange: Sendable, Hashable {
    /// Position of the original.
    package let original: Int
    package let change: Page.KnownChange
  }

  /// Nil for a page that is no translation, that does not say what it follows, or that lacks nothing.
  package func missedChange(of index: Int) -> MissedChange? {
    guard let followed = pages[index].followed, pages[index].isPublished else { return nil }
    guard let original = translations.original(of: index, in: self), original != index,
      pages[original].isPublished, let change = pages[original].lastChange,
      change.day > followed.day
    else { return nil }
    return MissedChange(original: original, change: change)
  }

  /// The originals of which a translation keeps what they said. Linear in the pages.
  package var knownOriginals: Set<Int> {
    let translations = pages.indices.filter {
      pages[$0].followed?.content != nil && pages[$0].isPublished
    }
    return Set(translations.compactMap { self.translations.original(of: $0, in: self) })
  }

  /// What of a page's original is other than what the page follows, in words; nil for a page that keeps no digests, and
  /// where nothing is. `now` is what the original says.
  package func changed(
    _ index: Int, original: Int, now: ContentMark
  ) -> Diagnostic? {
    let page = pages[index]
    guard let followed = page.followed, let content = followed.content else { return nil }
    let changes = now.changes(since: content)
    guard !changes.isEmpty else { return nil }
    return Diagnostic(
      TranslationRules.changed,
      "\(ReviewedContent.words(for: changes)) of the original changed since this translation "
        + "followed it (\(followed.day))",
      at: followed.place, notes: [.init("the original is 'content/\(pages[original].source)'")],
      help: "bring the translation up to date, then write "
        + "'\(FollowedVersion.command) \(page.source)'")
  }

  /// Translations that lag behind, that follow nothing, and those of what was withdrawn. Linear in the pages.
  func checkTranslations(problems: inout Problems) {
    guard settings.isMultilingual else { return }
    let asksToFollow = settings.checks.severity(of: TranslationRules.follows) != nil
    for index in pages.indices {
      if pages[index].followed != nil {
        checkFollowed(index, problems: &problems)
      } else if asksToFollow {
        checkFollows(index, problems: &problems)
      }
      if pages[index].status == .withdrawn {
        checkTranslations(ofWithdrawn: index, problems: &problems)
      }
    }
  }

  private func checkFollowed(_ index: Int, problems: inout Problems) {
    guard let followed = pages[index].followed, let missed = missedChange(of: index) else { return }
    let (day, original) = (missed.change.day, pages[missed.original].source)
    report(
      TranslationRules.behind, on: index,
      "the original was changed on \(day), and this translation follows it as of \(followed.day)",
      at: followed.place,
      notes: [.init("'content/\(original)' says of it: \(missed.change.text)")],
      help: "bring the text up to date, then write "
        + (followed.content == nil ? "'follows: {date: \(day)}', or let it be written with " : "")
        + "'\(FollowedVersion.command) \(pages[index].source)'", problems: &problems)
  }

  /// Home pages are made for their language.
  private func checkFollows(_ index: Int, problems: inout Problems) {
    let page = pages[index]
    guard page.isPublished, page.type != .home,
      let original = translations.original(of: index, in: self), original != index,
      pages[original].isPublished
    else { return }
    report(
      TranslationRules.follows, on: index,
      "this translation does not say which version of its original it follows",
      at: Place(path: "content/\(page.source)"),
      notes: [.init("the original is 'content/\(pages[original].source)'")],
      help: "once both say the same, write '\(FollowedVersion.command) \(page.source)', "
        + "or 'follows: {date: \(pages[original].modified)}' by hand", problems: &problems)
  }

  private func checkTranslations(ofWithdrawn original: Int, problems: inout Problems) {
    let others = translations.others(of: original, in: self)
    guard !others.isEmpty,
      translations.original(of: original, in: self) == original
    else { return }
    for page in others {
      report(
        TranslationRules.ofWithdrawn, on: page,
        "the page that this one translates was withdrawn: 'content/\(pages[original].source)'",
        at: Place(path: "content/\(pages[page].source)"),
        help: "withdraw it for the same reason, or let it be a page of its own under another name",
        problems: &problems)
    }
  }

  /// With the weight that the site gives it, unless the page sets it aside.
  private func report(
    _ rule: Rule, on page: Int, _ message: String, at place: Place, notes: [Diagnostic.Note] = [],
    help: String, problems: inout Problems
  ) {
    guard !pages[page].upkeep.setAside.contains(rule),
      let found = settings.checks.diagnostic(rule, message, at: place, notes: notes, help: help)
    else { return }
    problems.report(found)
  }
}
