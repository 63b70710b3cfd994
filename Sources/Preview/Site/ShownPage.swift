import Build
import Diagnostics
import HTML
import SiteModel

/// A page as a browser is to show it, and what is told in it.
struct ShownPage: Sendable {
  let status: Int
  /// Without what the preview adds.
  let html: [UInt8]
  let tag: PageTag
  /// The style sheets that it has.
  let sheets: StyleSheets
  let state: PageState
  /// The look that has found it: of two, the greater is the later.
  let look: Int

  init(
    status: Int = 200, _ html: [UInt8], _ sheets: StyleSheets, _ facts: PageState.Facts,
    _ editor: EditorLink?, look: Int = 0
  ) {
    self.status = status
    self.html = html
    self.look = look
    let (masked, used) = sheets.masked(in: html)
    self.sheets = used
    tag = PageTag(masked: masked, used)
    state = PageState(facts, editor)
  }

  /// As it is sent. An answer to a form is not to be loaded again.
  func bytes(isAnswer: Bool = false) -> [UInt8] {
    PreviewedMarkup(html).adding(state.json(isAnswer ? nil : tag))
  }
}

/// A page of the site with what the preview adds to it.
struct PreviewedMarkup {
  private let html: [UInt8]

  init(_ html: [UInt8]) {
    self.html = html
  }

  /// Before the end of the body; behind everything where there is none.
  func adding(_ state: [UInt8]) -> [UInt8] {
    let position = endOfBody ?? html.count
    return html[..<position] + Self.start + state + Self.rest + html[position...]
  }

  /// In a comment, what looks like the end of the body is none.
  private var endOfBody: Int? {
    var end = html.count
    while let found = last("</body>", before: end) {
      guard let comment = last("<!--", before: found),
        (last("-->", before: found) ?? -1) < comment
      else { return found }
      end = comment
    }
    return nil
  }

  private func last(_ text: String, before end: Int) -> Int? {
    let text = Array(text.utf8)
    return html[..<end].indices.last {
      html[$0] == text[0] && html[$0..<end].starts(with: text)
    }
  }

  private static let start = Array(
    """
    <link rel="stylesheet" href="/.sitegen/preview.css">\
    <script type="application/json" id="sitegen-preview">
    """.utf8)
  private static let rest = Array(
    """
    </script><script src="/.sitegen/asked.js"></script>\
    <script src="/.sitegen/preview.js" type="module"></script>
    """.utf8)
}

/// What is shown where there is nothing good to show.
enum ErrorPage {
  /// `refreshing` is for a page that has nothing of the preview in it, and is asked for again after a second.
  static func html(_ title: String, _ sentence: String, refreshing: Bool = false) -> [UInt8] {
    var html = HTMLBuffer()
    html.append(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">

      """)
    if refreshing { html.append("<meta http-equiv=\"refresh\" content=\"1\">\n") }
    html.append("<title>")
    html.append(text: title)
    html.append("</title>\n</head>\n<body>\n<main>\n<h1>")
    html.append(text: title)
    html.append("</h1>\n<p>")
    html.append(text: sentence)
    html.append("</p>\n</main>\n</body>\n</html>\n")
    return html.bytes
  }
}
