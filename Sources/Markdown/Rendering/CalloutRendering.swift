import HTML

extension RenderPass {
  mutating func renderCallout(_ callout: Callout, _ quote: MarkdownNode) {
    let isDetails = callout.kind == .details
    let title = callout.hasTitle ? quote.firstChild : nil
    html.append(isDetails ? "<details class=\"callout callout-" : "<div class=\"callout callout-")
    html.append(text: callout.kind.rawValue.lowercased())
    html.append("\">\n")
    if isDetails {
      html.append("<summary>")
      renderCalloutTitle(callout.kind, title)
      html.append("</summary>\n")
    } else if callout.kind.isCareCard {
      renderCareCardHeading(callout.kind, title)
    } else {
      html.append("<p class=\"callout-title\">")
      renderCalloutTitle(callout.kind, title)
      html.append("</p>\n")
    }
    let first = callout.hasTitle ? title?.next : quote.firstChild
    if callout.kind == .emergency {
      // Nothing may lead away from what must be done at once.
      withoutTermLinks { $0.renderBlocks(from: first) }
    } else {
      renderBlocks(from: first)
    }
    startLine()
    html.append(isDetails ? "</details>\n" : "</div>\n")
  }

  /// A heading below that of the section in which the card stands, so that whoever moves about by headings finds when
  /// to get care.
  private mutating func renderCareCardHeading(_ kind: CalloutKind, _ title: MarkdownNode?) {
    let level = min(6, sectionLevel + 1)
    html.append("<h")
    html.append(level)
    html.append(" class=\"callout-title\">")
    renderCalloutTitle(kind, title)
    html.append("</h")
    html.append(level)
    html.append(">\n")
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
    withoutTermLinks { $0.renderInlines(of: title) }
  }
}
