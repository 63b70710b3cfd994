import Diagnostics
import FrontMatter

/// A `video` block.
struct Film {
  enum Source {
    case provider(FilmAddress)
    /// Path of the film's own file, from the page's folder.
    case file(Located<String>)
  }

  let title: String
  let source: Source
  /// Path of what is shown before the film.
  let picture: Located<String>
  /// Paragraphs of all that is said and shown.
  let transcript: [String]
  let captions: [Located<String>]
  let duration: FilmDuration
  let reviewed: CivilDay
  let nextReview: PlannedDate
  let credit: String?
  let licence: Located<PictureLicence>?
}

extension Film {
  /// `today` is the day of the build.
  init?(_ reader: inout MappingReader, today: CivilDay) {
    let title = reader.text("title")
    let source = Self.source(&reader)
    let picture = reader.text("picture")
    let transcript = reader.text("transcript")
    let captions = Self.captions(&reader)
    let duration = Self.duration(&reader)
    let reviewed = reader.day("reviewed")
    let nextReview = reader.plannedDate("next_review")
    let credit = reader.text("credit")
    let licence = reader.choice("licence", as: PictureLicence.self)
    if let reviewed, let nextReview, nextReview.value.lastDay < reviewed.value {
      reader.report(
        FilmRules.review,
        "'next_review' (\(nextReview.value)) is before 'reviewed' (\(reviewed.value))",
        at: nextReview.span, help: "write when the film is to be reviewed next")
    }
    if let reviewed, reviewed.value > today {
      reader.report(
        FilmRules.reviewDay,
        "'reviewed' is \(reviewed.value), which is after today (\(today))", at: reviewed.span,
        help: "write the day it was done")
    }
    if let licence { PictureCredit.check(licence, credit: credit?.value, &reader) }
    guard let title, let source, let picture, let transcript, let duration, let reviewed,
      let nextReview
    else { return nil }
    self.init(
      title: title.value, source: source, picture: picture,
      transcript: transcript.value.paragraphs, captions: captions, duration: duration,
      reviewed: reviewed.value, nextReview: nextReview.value, credit: credit?.value,
      licence: licence)
  }

  /// A film without captions says nothing to people who do not hear.
  private static func captions(_ reader: inout MappingReader) -> [Located<String>] {
    let captions = reader.texts("captions")
    guard let span = reader.emptyList("captions") else { return captions }
    reader.report(
      FigureRules.emptyList, "'captions' lists no language", at: span,
      help: "write the languages of its captions, as in 'captions: [en]'")
    return captions
  }

  private static func source(_ reader: inout MappingReader) -> Source? {
    let (url, file) = (reader.text("url"), reader.text("file"))
    if let url, file != nil {
      reader.report(
        FilmRules.oneSource, "the film is in two places", at: url.span,
        help: "keep 'url' for a film at YouTube or Vimeo, or 'file' for the site's own")
      return nil
    }
    if let file {
      guard ["mp4", "webm"].contains(PublishedFile.ending(file.value[...])) else {
        reader.report(
          FilmRules.address, "'\(file.value)' is no film that browsers play", at: file.span,
          help: "use MP4 or WebM")
        return nil
      }
      return .file(file)
    }
    guard let url else {
      if !reader.has("url"), !reader.has("file") {
        reader.report(
          FilmRules.oneSource, "the block does not say where the film is",
          at: reader.keySpan("title") ?? reader.mapping.span,
          help: "add 'url' with its address at YouTube or Vimeo, or 'file' with the site's own")
      }
      return nil
    }
    do throws(FilmAddress.Mistake) {
      return .provider(try FilmAddress(url.value))
    } catch {
      report(error, url, &reader)
      return nil
    }
  }

  private static func report(
    _ mistake: FilmAddress.Mistake, _ url: Located<String>, _ reader: inout MappingReader
  ) {
    let names = FilmProvider.allCases.map(\.rawValue).joined(separator: " and ")
    switch mistake {
    case .insecure:
      reader.report(
        FilmRules.address, "'\(url.value)' is not protected on its way", at: url.span,
        help: "write https://")
    case .otherSite(let host):
      reader.report(
        FilmRules.address, "films of '\(host)' cannot be played here", at: url.span,
        help: "\(names) can; a film of your own lies beside the page: 'file: film.mp4'")
    case .noFilm:
      reader.report(
        FilmRules.address, "'\(url.value)' is the address of no film", at: url.span,
        help: "copy it from the film's page, as in https://www.youtube.com/watch?v=abcdefghijk")
    }
  }

  private static func duration(_ reader: inout MappingReader) -> FilmDuration? {
    guard let text = reader.text("duration") else { return nil }
    if let duration = FilmDuration(text.value) { return duration }
    reader.report(
      FilmRules.duration, "'\(text.value)' is no length in minutes and seconds", at: text.span,
      help: "write it as players show it, for instance \"3:20\" or \"1:03:20\"")
    return nil
  }
}

extension MappingSchema {
  static let video = MappingSchema(
    "video",
    [
      KeySchema("title", .text(), required: true, "what the film shows"),
      KeySchema(
        "url", .address, example: "https://www.youtube.com/watch?v=abcdefghijk",
        "the film at YouTube or Vimeo"),
      KeySchema("file", .path, example: "bridge.mp4", "or the site's own film, beside the page"),
      KeySchema(
        "picture", .path, required: true, example: "bridge.jpg",
        "a picture that is shown until the film is played, such as one of its scenes; beside the page"
      ),
      KeySchema(
        "transcript", .text(), required: true, "all that is said and shown, in paragraphs"),
      KeySchema(
        "captions", .list(of: .languageTag), required: true,
        "languages of the captions; for bridge.mp4 they are bridge.en.vtt"),
      KeySchema(
        "duration", .text(), required: true, example: "3:20", "its length, as players show it"),
      KeySchema("reviewed", .day, required: true, "when the film was last reviewed"),
      KeySchema("next_review", .plannedDate, required: true, "when it is to be reviewed next"),
      KeySchema("credit", .text(), "whose film it is"),
      KeySchema(
        "licence", .choice(PictureLicence.allCases.map(\.rawValue)),
        "under which licence it is used"),
    ],
    rules: [
      .words("there is one of `url` and `file`"),
      .words("`reviewed` is not in the future, and `next_review` not before it"),
    ])
}
