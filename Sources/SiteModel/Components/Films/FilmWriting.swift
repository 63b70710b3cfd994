import Diagnostics
import FrontMatter
import HTML
import Markdown

/// How films are shown: a picture with a link to the film, which a script makes a player of once it is clicked.
extension PageResolver {
  mutating func write(
    _ film: Film, of block: ComponentBlock, into html: inout HTMLBuffer, problems: inout Problems
  ) {
    lastFilmReview = max(lastFilmReview ?? film.reviewed, film.reviewed)
    let picture = image(
      film.picture.value, at: block.text.span(film.picture.span), problems: &problems)
    switch film.source {
    case .provider(let address):
      providers.insert(address.provider)
      html.append(Self.opening)
      write(film, at: address, picture, into: &html)
    case .file(let file):
      let place = block.text.span(file.span)
      guard let source = link(file.value, at: place, problems: &problems) else { return }
      html.append(Self.opening)
      html.append("<video class=\"film-picture\" controls=\"\" preload=\"none\" poster=\"")
      html.append(address: picture?.address.text ?? "")
      picture?.appendSize(to: &html)
      html.append("\">\n<source src=\"")
      html.append(address: source.text)
      html.append(
        PublishedFile.ending(file.value[...]) == "webm"
          ? "\" type=\"video/webm\" />\n" : "\" type=\"video/mp4\" />\n")
      writeTracks(of: film, file.value, block, into: &html, problems: &problems)
      html.append("<a href=\"")
      html.append(address: source.text)
      html.append("\">")
      html.append(text: film.title)
      html.append("</a>\n</video>\n")
    }
    writeCaption(of: film, into: &html)
    html.append("</figure>\n")
    writeTranscript(of: film, into: &html)
    html.append("</div>\n")
  }

  /// Closed at the end, so not written before all that can be missing was found.
  private static let opening: StaticString = "<div class=\"film\">\n<figure>\n"

  private var strings: StringCatalogue { site.languages[language].strings }

  private func write(
    _ film: Film, at address: FilmAddress, _ picture: BodyImage?, into html: inout HTMLBuffer
  ) {
    html.append("<div class=\"film-frame\" data-player=\"")
    html.append(address: address.player)
    html.append("\" data-title=\"")
    html.append(text: film.title)
    html.append("\">\n<a class=\"film-link\" href=\"")
    html.append(address: address.page)
    html.append("\">")
    picture?.write(alternative: "", className: "film-picture", into: &html)
    html.append("<span class=\"film-name\">")
    html.append(text: strings[.filmLink].filled(["title": film.title]))
    html.append("</span></a>\n</div>\n")
  }

  private mutating func writeTracks(
    of film: Film, _ path: String, _ block: ComponentBlock, into html: inout HTMLBuffer,
    problems: inout Problems
  ) {
    let stem = path[..<(path.lastIndex(of: ".") ?? path.endIndex)]
    for (index, caption) in film.captions.enumerated() {
      let name = "\(stem).\(caption.value).vtt"
      guard let found = ContentPath(name, from: folder).path, let file = site.file(at: found) else {
        problems.report(
          FilmRules.captions, "the captions '\(name)' are not there",
          at: block.text.span(caption.span).place, help: "add the file, in the format WebVTT")
        continue
      }
      html.append("<track kind=\"captions\" src=\"")
      html.append(address: link(toFile: file).text)
      html.append("\" srclang=\"")
      html.append(text: caption.value)
      html.append("\" label=\"")
      html.append(text: languageName(caption.value))
      html.append(index == 0 ? "\" default=\"\" />\n" : "\" />\n")
    }
  }

  /// As the language calls itself where the site has it; else its tag.
  private func languageName(_ tag: String) -> String {
    site.languages.first { $0.tag == tag }?.strings.text(.languageName) ?? tag
  }

  private func writeCaption(of film: Film, into html: inout HTMLBuffer) {
    html.append("<figcaption>\n")
    if case .provider(let address) = film.source {
      html.append("<p class=\"film-notice\">")
      html.append(text: strings[.filmNotice].filled(["provider": address.provider.rawValue]))
      html.append("</p>\n")
    } else {
      html.append("<p class=\"film-name\">")
      html.append(text: film.title)
      html.append("</p>\n")
    }
    html.append("<ul class=\"film-facts\">\n<li>")
    strings[.filmLength].append(to: &html, filling: "duration") { html in
      html.append("<time datetime=\"")
      html.append(text: film.duration.machineText)
      html.append("\">")
      html.append(text: film.duration.text)
      html.append("</time>")
    }
    html.append("</li>\n<li>")
    let languages = film.captions.map { languageName($0.value) }.joined(separator: ", ")
    html.append(text: strings[.filmCaptions].filled(["languages": languages]))
    html.append("</li>\n")
    if let credit = PictureCredit.line(
      .filmCredit, film.credit, film.licence?.value, strings: strings)
    {
      html.append("<li>")
      html.append(credit)
      html.append("</li>\n")
    }
    let dates = DateText(strings)
    html.append("<li>")
    html.append(dates.line(.reviewedOn, film.reviewed))
    html.append("</li>\n<li>")
    html.append(dates.line(.nextPlannedUpdate, film.nextReview))
    html.append("</li>\n</ul>\n</figcaption>\n")
  }

  private func writeTranscript(of film: Film, into html: inout HTMLBuffer) {
    html.append("<details class=\"transcript\">\n<summary>")
    html.append(text: strings[.filmTranscript].filled(["title": film.title]))
    html.append("</summary>\n")
    for paragraph in film.transcript {
      html.append("<p>")
      html.append(text: paragraph)
      html.append("</p>\n")
    }
    html.append("</details>\n")
  }
}
