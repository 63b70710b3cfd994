import Diagnostics
import FrontMatter
import SiteModel

/// Everything the site is made of but its pages: settings, languages, glossaries, references.
struct SiteSources: Sendable {
  let content: SourceReader
  let templates: SourceReader
  let contentListing: ContentListing
  let templateListing: TemplateListing
  let settings: SiteSettings
  let languages: [Language]
  /// Per language whether its texts could be read.
  let hasStrings: [Bool]
  let glossaries: [Glossary]
  let library: ReferenceLibrary
  let sourceChecks: SourceChecks

  /// How much of them is read.
  enum Extent {
    case everything
    /// Settings and languages alone, for whoever reads headers and nothing else: no texts, terms or sources. What is wrong
    /// with the files beside them is not said.
    case headers
  }

  /// Nil when there are no settings that the pages could be checked against.
  init?(
    _ extent: Extent = .everything, content contentScan: SourceScan,
    templates templateScan: SourceScan, baseURL: String?, problems: inout Problems
  ) {
    var listed = Problems()
    content = SourceReader(folder: contentScan.folder, shownAs: "content")
    templates = SourceReader(folder: templateScan.folder, shownAs: "templates")
    contentListing = ContentListing(contentScan.listing, problems: &listed)
    templateListing = TemplateListing(templateScan.listing, problems: &listed)
    if extent == .everything { problems.append(listed) }
    guard var settings = Self.settings(content, contentListing, problems: &problems) else {
      return nil
    }
    if let base = baseURL.flatMap(BaseAddress.init) { settings.base = base }
    self.settings = settings
    let strings =
      extent == .everything
      ? Self.strings(settings, templates, templateListing, problems: &problems)
      : settings.languages.map { _ in nil }
    hasStrings = strings.map { $0 != nil }
    languages = zip(settings.languages, strings).map { tag, strings in
      let empty = StringCatalogue(path: "templates/strings/\(tag.value).yaml", entries: [])
      return Language(tag: tag.value, strings: strings ?? empty)
    }
    guard extent == .everything else {
      glossaries = settings.languages.map { _ in Glossary() }
      (sourceChecks, library) = (SourceChecks(), ReferenceLibrary())
      return
    }
    glossaries = Self.glossaries(settings, content, contentListing, problems: &problems)
    sourceChecks = SourceChecks(
      policy: settings.checks, oldest: settings.sourceAge,
      retractions: Self.retractions(
        content, contentListing, digest: contentScan.digest(of: ContentListing.retractions),
        problems: &problems))
    library = Self.library(content, contentListing, sourceChecks, problems: &problems)
  }

  /// The sources that pages share, for whoever finds that they are needed.
  func readLibrary(problems: inout Problems) -> ReferenceLibrary {
    Self.library(content, contentListing, sourceChecks, problems: &problems)
  }

  /// Bytes of the list of retractions; the public one has some 60 million.
  private static let retractionsLimit = 256 << 20

  private static func retractions(
    _ content: SourceReader, _ listing: ContentListing, digest: UInt64?,
    problems: inout Problems
  ) -> RetractionList? {
    guard listing.hasRetractions,
      let source = content.read(
        ContentListing.retractions, limit: retractionsLimit, problems: &problems)
    else { return nil }
    return RetractionList(source, digest: digest, problems: &problems)
  }

  private static func settings(
    _ content: SourceReader, _ listing: ContentListing, problems: inout Problems
  ) -> SiteSettings? {
    guard listing.hasSettings else {
      problems.report(
        SettingsRules.missingSite, "there is no content/site.yaml",
        at: Place(path: "content/\(ContentListing.settings)"),
        help: "add it with title, base_url, languages, publisher and email")
      return nil
    }
    guard let source = content.read(ContentListing.settings, problems: &problems) else {
      return nil
    }
    return SiteSettings.read(source, problems: &problems)
  }

  private static func strings(
    _ settings: SiteSettings, _ templates: SourceReader, _ listing: TemplateListing,
    problems: inout Problems
  ) -> [StringCatalogue?] {
    StrayStrings(listing, of: settings.languages.map(\.value)).report(problems: &problems)
    return settings.languages.map { strings($0.value, templates, listing, problems: &problems) }
  }

  private static func strings(
    _ tag: String, _ templates: SourceReader, _ listing: TemplateListing, problems: inout Problems
  ) -> StringCatalogue? {
    guard let paths = listing.strings[tag], let path = paths.first else {
      problems.report(
        StringRules.missingFile, "the language '\(tag)' has no file of texts",
        at: Place(path: "templates/strings/\(tag).yaml"),
        help: "add the file; another language's can be its model")
      return nil
    }
    guard let source = templates.read(path, problems: &problems) else { return nil }
    guard paths.count > 1 else { return StringCatalogue.read(source, problems: &problems) }
    return templates.read(paths[1], problems: &problems).flatMap {
      StringCatalogue.read(source, changedBy: $0, problems: &problems)
    }
  }

  private static func glossaries(
    _ settings: SiteSettings, _ content: SourceReader, _ listing: ContentListing,
    problems: inout Problems
  ) -> [Glossary] {
    let paths = settings.languages.map { "\($0.value)/glossary.yaml" }
    for path in listing.glossaries where !paths.contains(path) {
      problems.report(
        BuildRules.unused, "the glossary lies in no language's folder",
        at: Place(path: "content/\(path)"), help: "put it into the folder of its language")
    }
    return paths.map { path in
      guard listing.glossaries.contains(path), let source = content.read(path, problems: &problems)
      else { return Glossary() }
      return Glossary.read(source, problems: &problems)
    }
  }

  private static func library(
    _ content: SourceReader, _ listing: ContentListing, _ checks: SourceChecks,
    problems: inout Problems
  ) -> ReferenceLibrary {
    if listing.references.count > 1 {
      problems.report(
        ReferenceRules.duplicate, "references are given both as YAML and as JSON",
        at: Place(path: "content/\(listing.references[1])"), help: "keep one of the two files")
    }
    guard let path = listing.references.first,
      let source = content.read(path, problems: &problems)
    else { return ReferenceLibrary() }
    return ReferenceLibrary(source, checks: checks, problems: &problems)
  }
}
