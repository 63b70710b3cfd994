import HTML

extension RenderPass {
  mutating func renderCallout(_ callout: Callout, _ quote: MarkdownNode) {
    let isDetails = callout.kind == .details
    html.append(isDetails ? "<details class=\"callout callout-" : "<div class=\"callout callout-")
    html.append(text: callout.kind.rawValue.lowercased())
    html.append(isDetails ? "\">\n<summary>" : "\">\n<p class=\"callout-title\">")
    let title = callout.hasTitle ? quote.firstChild : nil
    renderCalloutTitle(callout.kind, title)
    html.append(isDetails ? "</summary>\n" : "</p>\n")
    renderBlocks(from: callout.hasTitle ? title?.next : quote.firstChild)
    startLine()
    html.append(isDetails ? "</details>\n" : "</div>\n")
  }

  /// What the box is comes before what it says, for those who do not see its colour. A summary says
  /// by itself what it is.
  private mutating func renderCalloutTitle(_ kind: CalloutKind, _ title: MarkdownNode?) {
    let words = options.words.callouts[kind] ?? ""
    guard let title else {
      html.append("<span class=\"callout-kind\">")
      html.append(text: words)
      html.append("</span>")
      return
    }
    if kind != .details, !words.isEmpty {
      html.append("<span class=\"callout-kind\">")
      html.append(text: words)
      html.append(text: options.words.calloutSeparator)
      html.append("</span>")
    }
    renderInlines(of: title)
  }
}
