package import Diagnostics
package import FrontMatter

extension Page {
  /// What the site keeps of a page's header. `source` is the file's path below `content/`, `language` the
  /// position of its language.
  package init(
    _ file: SourceText, at source: String, language: Int, isMultilingual: Bool,
    _ reading: FrontMatterReading
  ) {
    let frontMatter = reading.frontMatter
    self.source = source
    self.language = language
    address = PageAddress(source: source, isMultilingual: isMultilingual)
    status = Status(reading)
    type = frontMatter?.type ?? .article
    title = frontMatter?.title.value ?? ""
    summary = frontMatter?.summary.value ?? ""
    updated = frontMatter?.updated.value ?? CivilDay(number: 0)
    nextReview = frontMatter?.nextReview?.value
    published = frontMatter?.published?.value
    order = frontMatter?.order?.value
    translationOf = frontMatter?.translationOf.map { Name($0, in: file) }
    namedTopic = frontMatter?.topic.map { Name($0, in: file) }
  }

  /// A page whose header cannot be read at all. It keeps its address, so that links to it do not add
  /// problems of their own.
  package init(unreadable source: String, language: Int, isMultilingual: Bool) {
    self.source = source
    self.language = language
    address = PageAddress(source: source, isMultilingual: isMultilingual)
    status = .refused
    type = .article
    title = ""
    summary = ""
    updated = CivilDay(number: 0)
    nextReview = nil
    published = nil
    order = nil
    translationOf = nil
    namedTopic = nil
  }
}

extension Page.Name {
  fileprivate init(_ name: Located<String>, in file: SourceText) {
    self.init(value: name.value, place: file.place(name.span))
  }
}

extension Page.Status {
  fileprivate init(_ reading: FrontMatterReading) {
    self =
      if !reading.isPublishable {
        .refused
      } else if reading.frontMatter?.isDraft == true {
        .draft
      } else if reading.frontMatter?.withdrawal != nil {
        .withdrawn
      } else {
        .published
      }
  }
}
