package import Diagnostics
package import FrontMatter

extension Page {
  /// What the site keeps of a page's header. `source` is the file's path below `content/`, `language` the
  /// position of its language.
  ///
  /// A page whose file or header cannot be read has neither. It keeps its address, so that links to it do
  /// not add problems of their own.
  package init(
    _ reading: FrontMatterReading?, of file: SourceText?, at source: String, language: Int,
    isMultilingual: Bool
  ) {
    let frontMatter = reading?.frontMatter
    self.source = source
    self.language = language
    address = PageAddress(source: source, isMultilingual: isMultilingual)
    status = Status(reading)
    type = frontMatter?.type ?? .article
    title = frontMatter?.title.value ?? ""
    summary = frontMatter?.summary.value ?? ""
    updated = frontMatter?.updated.value ?? CivilDay(number: 0)
    modified = frontMatter?.modified ?? updated
    reviewed = frontMatter?.reviewed?.value
    nextReview = frontMatter?.nextReview?.value
    published = frontMatter?.published?.value
    conditions = (frontMatter?.conditions ?? []).map {
      Condition(name: $0.name.value, otherNames: $0.otherNames.map(\.value))
    }
    order = frontMatter?.order?.value
    permanentID = Name(frontMatter?.permanentID, in: file)
    translationOf = Name(frontMatter?.translationOf, in: file)
    followed = Followed(frontMatter?.follows, in: file)
    lastChange = frontMatter?.changesNewestFirst.first { $0.isSignificant || $0.isCorrection }
      .map { KnownChange(day: $0.date.value, text: $0.text.value) }
    namedTopic = Name(frontMatter?.topic, in: file)
    guide = (frontMatter?.guide ?? []).compactMap { Name($0, in: file) }
    withdrawal = frontMatter?.withdrawal.map { WithdrawalNote($0, in: file) }
    aliases = (frontMatter?.aliases ?? []).compactMap { Name($0, in: file) }
    upkeep = Upkeep(frontMatter)
  }
}

extension Page.Name {
  fileprivate convenience init?(_ name: Located<String>?, in file: SourceText?) {
    guard let name, let file else { return nil }
    self.init(value: name.value, place: file.place(name.span))
  }
}

extension Page.Followed {
  fileprivate convenience init?(_ followed: FollowedVersion?, in file: SourceText?) {
    guard let followed, let file else { return nil }
    self.init(
      day: followed.date.value, place: file.place(followed.date.span),
      content: followed.content?.value)
  }
}

extension Page.WithdrawalNote {
  fileprivate convenience init(_ written: Withdrawal, in file: SourceText?) {
    self.init(
      date: written.date?.value, reason: written.reason?.value,
      replacement: Page.Name(written.replacement, in: file))
  }
}

extension Page.Status {
  fileprivate init(_ reading: FrontMatterReading?) {
    self =
      if reading?.isPublishable != true {
        .refused
      } else if reading?.frontMatter?.isDraft == true {
        .draft
      } else if reading?.frontMatter?.withdrawal != nil {
        .withdrawn
      } else {
        .published
      }
  }
}
