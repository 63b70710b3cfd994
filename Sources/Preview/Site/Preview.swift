package import Build
import Dispatch
import HTML
import SiteModel
import Synchronization

/// A site as it is being written, for the browsers of this machine: answers them, and tells open pages what changes.
package final class Preview: PreviewResponder {
  private let moment = Mutex<SiteMoment?>(nil)
  private let pages = OpenPages()
  private let editor: EditorLink?
  private let onComment: @Sendable (SentComment) -> Void

  /// `onComment` is given what the form would have sent. `editor` is nil where problems are not to lead to an editor.
  package init(editor: EditorLink?, onComment: @escaping @Sendable (SentComment) -> Void) {
    self.editor = editor
    self.onComment = onComment
  }

  /// Takes what a look has found, and tells the pages that are open and have something else now.
  package func take(_ round: PreviewRound) {
    let (before, now) = moment.withLock { moment in
      let before = moment
      let now = SiteMoment(round, number: (before?.number ?? 0) + 1, editor)
      moment = now
      return (before, now)
    }
    // To let go of ten thousand pages takes a while, for which nobody has to wait.
    withExtendedLifetime(before) { tell(now) }
  }

  /// The sources could not be looked at: open pages stay as they are, and say so.
  package func take(_ trouble: MachineTrouble) {
    let now = moment.withLock { moment in
      moment = moment?.with(trouble)
      return moment
    }
    if let now { tell(now) }
  }

  private func tell(_ now: SiteMoment) {
    for path in pages.paths {
      guard let page = now.shown(at: path) else { continue }
      if page.status == 404 {
        tellLater(path)
      } else {
        tell(path, of: page)
      }
    }
  }

  private func tell(_ path: String, of page: ShownPage) {
    pages.note(page)
    pages.tell(path, of: page)
  }

  /// A file that is renamed there and back, or that version control writes anew, is gone for a moment: nobody is sent away
  /// from its page for that.
  private func tellLater(_ path: String) {
    Self.work.asyncAfter(deadline: .now() + .milliseconds(300)) { [self] in
      guard let page = moment.withLock({ $0 })?.shown(at: path) else { return }
      tell(path, of: page)
    }
  }

  /// Pages are made here: it may take a moment, and whoever listens to browsers must not wait for it.
  private static let work = DispatchQueue(
    label: "pages", qos: .userInitiated, attributes: .concurrent)

  /// Ends what open pages wait for.
  package func close() { pages.close() }

  // MARK: Answers

  package func answer(_ request: PreviewRequest) async -> PreviewAnswer {
    if request.path == Self.own + "panel" { await settled() }
    let answer = await worked(on: request)
    guard answer.status == 404 else { return answer }
    // What is not there may be about to come.
    await settled()
    return await worked(on: request)
  }

  /// Waits for what is known of the site a moment after the rest.
  private func settled() async {
    var known: PreviewedSite?
    // A look that another has followed quickly was settled with that one.
    while let site = moment.withLock({ $0 })?.site, site !== known {
      await site.settled()
      known = site
    }
  }

  private func worked(on request: PreviewRequest) async -> PreviewAnswer {
    await withCheckedContinuation { continuation in
      Self.work.async { continuation.resume(returning: self.made(for: request)) }
    }
  }

  private func made(for request: PreviewRequest) -> PreviewAnswer {
    guard let now = moment.withLock({ $0 }) else {
      return PreviewAnswer(
        503, contentType: MediaType.html, headers: [("Refresh", "1"), ("Retry-After", "1")],
        ErrorPage.html(
          "The site is being read",
          "It takes a moment the first time. The page comes by itself.", refreshing: true))
    }
    if request.path.hasPrefix(Self.own) {
      return own(request.path.dropFirst(Self.own.count), request, now)
    }
    guard request.method == .get else {
      return PreviewAnswer(
        405, contentType: "text/plain; charset=utf-8", headers: [("Allow", "GET, HEAD")],
        Array("Only the comment form can be sent to the preview.\n".utf8))
    }
    switch now.found(at: request.path) {
    case .page(let page):
      pages.note(page)
      return html(page, now)
    case .file(let body, let mediaType):
      var answer = PreviewAnswer(contentType: mediaType, headers: headers(now), [])
      answer.body = body
      return answer
    case .elsewhere(let path):
      let query = request.query.isEmpty ? "" : "?\(request.query)"
      return .led(to: path + query)
    }
  }

  /// Where the preview's own addresses begin: no file of a site begins with a dot.
  private static let own = "/.sitegen/"

  private func own(
    _ name: Substring, _ request: PreviewRequest, _ now: SiteMoment
  ) -> PreviewAnswer {
    let fields = FormFields(request.query.utf8)
    switch (request.method, name) {
    case (.post, "comment"): return comment(request, now)
    case (.get, "events"): return events(fields, now)
    case (.get, "panel"): return panel(fields, now)
    case (.get, _):
      guard let bytes = ClientFiles.bytes(String(name)) else { break }
      return PreviewAnswer(contentType: MediaType.of(path: String(name)), bytes)
    case (.post, _): break
    }
    return .text(404, "The preview has nothing at this address.")
  }

  private func html(_ page: ShownPage, _ now: SiteMoment, isAnswer: Bool = false) -> PreviewAnswer {
    PreviewAnswer(
      page.status, contentType: MediaType.html, headers: headers(now),
      page.bytes(isAnswer: isAnswer))
  }

  /// A page works under the policy that the published site will have, or shows here that it does not. That browsers are to
  /// keep to https is nothing for a preview.
  private func headers(_ now: SiteMoment) -> [(name: String, value: String)] {
    (now.site?.headers ?? []).filter { $0.name != "Strict-Transport-Security" }
  }

  private func events(_ fields: FormFields, _ now: SiteMoment) -> PreviewAnswer {
    guard let path = fields["page"] else {
      return .text(400, "The address needs a page: ?page=/en/")
    }
    return PreviewAnswer(
      events: pages.open(
        path, tag: fields["version"].flatMap(PageTag.init), digest: fields["state"],
        now: { moment.withLock { $0 }?.shown(at: path) }))
  }

  private func panel(_ fields: FormFields, _ now: SiteMoment) -> PreviewAnswer {
    guard let path = fields["page"] else {
      return .text(400, "The address needs a page: ?page=/en/")
    }
    let panel = now.site.flatMap { site in
      now.page(at: path).map { Panel(site: site, page: $0, editor).markup() }
    }
    let isThere = now.shown(at: path)?.status == 200
    return PreviewAnswer(
      contentType: MediaType.html,
      (panel ?? (isThere ? Panel.ofGeneratedPage : Panel.ofNoPage)).bytes)
  }

  // MARK: Comments

  /// Answered as whoever receives comments has to (docs/feedback.md), and kept nowhere.
  private func comment(_ request: PreviewRequest, _ now: SiteMoment) -> PreviewAnswer {
    let type = (request.headers.contentType ?? "").prefix { $0 != ";" && $0 != " " }
    guard type.lowercased() == "application/x-www-form-urlencoded" else {
      return .text(415, "Comments come as application/x-www-form-urlencoded.")
    }
    let fields = FormFields(request.body)
    guard let previewed = now.site else {
      return .text(503, "The site cannot be shown, and so takes no comments.")
    }
    let site = previewed.site
    let comment = Comment(fields, on: site)
    onComment(SentComment(comment))
    let base = site.settings.base.path
    let thanks = base + site.relativePath("feedback/thanks/", in: comment.language)
    if comment.wrong.isEmpty || comment.isOfMachine { return .led(to: thanks) }
    let path = site.relativePath("feedback/not-sent/", in: comment.language)
    guard case .file(let bytes) = previewed.found(at: path + "index.html"),
      let page = now.answer(
        NotSentPage(bytes, for: comment).filled(), to: base + path, status: 422)
    else {
      return .text(
        422, "The comment is not complete, and the site has no layout not-sent.html to say so.")
    }
    return html(page, now, isAnswer: true)
  }
}

extension PreviewAnswer {
  /// Not for good: the next look may find the page elsewhere.
  static func led(to path: String) -> PreviewAnswer {
    PreviewAnswer(
      303, contentType: "text/plain; charset=utf-8", headers: [("Location", path.asLocation)], [])
  }
}

/// What the form would have sent, for the terminal.
package struct SentComment: Sendable {
  /// Names and values, in the order in which they came.
  package let fields: [(name: String, value: String)]
  /// Names of the fields that are wrong; then it would not have been taken.
  package let wrong: [String]
  /// What no form of this site sends.
  package let oddities: [String]
  /// Whether a field is filled in that people do not see: it would have been thanked for and dropped.
  package let isOfMachine: Bool

  init(_ comment: Comment) {
    fields = comment.fields.all.map { ($0.name, $0.value) }
    wrong = comment.wrong.map(\.rawValue)
    oddities = comment.oddities
    isOfMachine = comment.isOfMachine
  }
}

extension String {
  /// For a header field, which is ASCII.
  fileprivate var asLocation: String {
    utf8.reduce(into: "") { result, byte in
      if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "\"") {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 0x10 ? "%0\(digits)" : "%\(digits)"
      }
    }
  }
}
