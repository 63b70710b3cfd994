package import HTML

/// The box that a table lies in. It scrolls on narrow screens, for which the keyboard must be able to reach it (WCAG 2.2,
/// 2.1.1), and whoever reaches it must hear what it is.
package enum TableBox {
  /// `label` is what a table is called in the page's language.
  package static func open(_ label: String, into html: inout HTMLBuffer) {
    html.append("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
    html.append(text: label)
    html.append("\">\n<table>\n")
  }

  package static func close(into html: inout HTMLBuffer) {
    html.append("</table>\n</div>\n")
  }
}
