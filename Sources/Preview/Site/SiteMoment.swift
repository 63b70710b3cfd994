import Build
import Diagnostics
import FrontMatter
import SiteModel

/// A site at one moment, as browsers ask for it: by paths on the host.
struct SiteMoment: Sendable {
  private let round: PreviewRound
  private let editor: EditorLink?
  private let trouble: MachineTrouble?
  /// Which look it is of: of two, the one with the greater number is the later.
  let number: Int
  let sheets: StyleSheets

  /// `trouble` is what kept a later look from being taken.
  init(
    _ round: PreviewRound, number: Int = 0, _ editor: EditorLink?, trouble: MachineTrouble? = nil
  ) {
    self.number = number
    self.trouble = trouble
    self.round = round
    self.editor = editor
    sheets = StyleSheets(round.site?.styleSheets ?? [])
  }

  /// The same site, of which nothing newer is known because of the machine.
  func with(_ trouble: MachineTrouble) -> SiteMoment {
    SiteMoment(round, number: number + 1, editor, trouble: trouble)
  }

  var site: PreviewedSite? { round.site }

  /// With a slash at both ends; `/` while nothing is known.
  var base: String { site?.site.settings.base.path ?? "/" }

  enum Found: Sendable {
    case page(ShownPage)
    case file(PreviewAnswer.Body, mediaType: String)
    /// The page is found with a slash behind its path, or elsewhere.
    case elsewhere(String)
  }

  /// What is to be answered for a path; never nothing.
  func found(at path: String) -> Found {
    guard let site else { return .page(unknown(path)) }
    guard path.hasPrefix(base) else {
      return path == "/" || path + "/" == base ? .elsewhere(base) : .page(notFound(path, site))
    }
    let relative = String(path.dropFirst(base.count))
    let file = relative.isEmpty || relative.hasSuffix("/") ? relative + "index.html" : relative
    switch site.found(at: file) {
    case .page(let index): return .page(page(index, path, site))
    case .file(let bytes) where file.hasSuffix(".html"):
      return .page(shown(bytes, facts(path)))
    case .file(let bytes): return .file(.bytes(bytes), mediaType: MediaType.of(path: file))
    case .copy(let copy): return .file(.file(copy), mediaType: MediaType.of(path: file))
    case nil:
      if file == relative, site.found(at: "\(relative)/index.html") != nil {
        return .elsewhere(path + "/")
      }
      return .page(notFound(path, site))
    }
  }

  /// The page at a path on the host, by its position.
  func page(at path: String) -> Int? {
    guard let site, path.hasPrefix(base) else { return nil }
    let relative = String(path.dropFirst(base.count))
    let file = relative.isEmpty || relative.hasSuffix("/") ? relative + "index.html" : relative
    return site.page(at: file)
  }

  /// The page as an open browser would get it anew; nil where it gets a file, or is led elsewhere.
  func shown(at path: String) -> ShownPage? {
    switch found(at: path) {
    case .page(let page): page
    case .file, .elsewhere: nil
    }
  }

  // MARK: Pages

  private func page(_ index: Int, _ path: String, _ site: PreviewedSite) -> ShownPage {
    let page = site.site.pages[index]
    let previewed = site.page(index)
    var facts = facts(path)
    facts.source = site.path(of: index)
    facts.ribbon = Ribbon(page, isToCome: previewed.state == .toCome)
    facts.problems = previewed.diagnostics
    guard let bytes = previewed.bytes else {
      facts.shown = .nothing
      return shown(
        status: 500,
        ErrorPage.html(
          "This page cannot be shown",
          "There is a mistake in it, or it was saved a moment ago, and no good state of it was seen before."
        ),
        facts)
    }
    facts.shown = round.isHeld ? .lastGood : PageState.Shown(previewed.state)
    return shown(formToPreview(bytes, site), facts)
  }

  private func notFound(_ path: String, _ site: PreviewedSite) -> ShownPage {
    let folder = path.dropFirst(base.count).prefix { $0 != "/" }
    for name in ["\(folder)/404.html", "404.html"] {
      if case .file(let bytes) = site.found(at: name) {
        return shown(status: 404, bytes, facts(path))
      }
    }
    return shown(
      status: 404,
      ErrorPage.html("Not found", "There is no page at this address, and no layout 404.html."),
      facts(path))
  }

  private func unknown(_ path: String) -> ShownPage {
    var facts = facts(path)
    facts.shown = .nothing
    return shown(
      status: 500,
      ErrorPage.html(
        "The site cannot be shown",
        "There is a mistake in what all pages share. Once it is mended, the site comes by itself."),
      facts)
  }

  private func facts(_ path: String) -> PageState.Facts {
    PageState.Facts(
      page: path, shown: round.isHeld ? .lastGood : .current, siteProblems: round.sharedProblems,
      trouble: trouble)
  }

  private func shown(
    status: Int = 200, _ html: [UInt8], _ facts: PageState.Facts
  ) -> ShownPage {
    ShownPage(status: status, html, sheets, facts, editor, look: number)
  }

  /// What is written into the form goes to the preview alone.
  func formToPreview(_ html: [UInt8], _ site: PreviewedSite) -> [UInt8] {
    guard let action = site.site.settings.feedback?.action?.value else { return html }
    return html.replacing(
      FormAction.attribute(action), with: FormAction.attribute(FormAction.preview)
    ).bytes
  }

  /// The same for a page that answers a form.
  func answer(_ html: [UInt8], to path: String, status: Int) -> ShownPage? {
    site.map { shown(status: status, formToPreview(html, $0), facts(path)) }
  }
}
