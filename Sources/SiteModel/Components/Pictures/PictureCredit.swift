package import Diagnostics
package import FrontMatter
package import HTML

/// Whose a picture or a film is, and what others may do with it, in a line below it.
package enum PictureCredit {
  package static let missing = Rule(
    "CO006", .warning, "a work whose licence asks for its author's name has a credit",
    reason: """
      Creative Commons licences other than CC0 hold only where the author is named (CC BY 4.0, section 3(a)).
      """)

  /// "Picture: name, CC BY 4.0", with a link to the licence's text; nil where there is nothing to say.
  package static func line(
    _ label: SiteString, _ credit: String?, _ licence: PictureLicence?, strings: StringCatalogue
  ) -> Markup? {
    let terms = licence.flatMap { permission($0, strings) }
    guard credit != nil || terms != nil else { return nil }
    var html = HTMLBuffer()
    html.append(text: strings.text(label))
    html.append(" ")
    if let credit { html.append(text: credit) }
    if credit != nil, terms != nil { html.append(", ") }
    if let terms { html.append(terms) }
    return html.markup
  }

  /// Nil for the publisher's own work.
  private static func permission(_ licence: PictureLicence, _ strings: StringCatalogue) -> Markup? {
    var html = HTMLBuffer()
    switch licence {
    case .own: return nil
    case .allRightsReserved: html.append(text: strings.text(.licenceAllRights))
    case .publicDomain: html.append(text: strings.text(.licencePublicDomain))
    default:
      html.append("<a rel=\"license\" href=\"")
      html.append(address: licence.address ?? "")
      html.append("\">")
      html.append(text: licence.name)
      html.append("</a>")
    }
    return html.markup
  }

  static func check(
    _ licence: Located<PictureLicence>, credit: String?, _ reader: inout MappingReader
  ) {
    guard let problem = problem(licence, credit, at: reader.place(of: licence.span)) else { return }
    reader.report(problem)
  }

  /// For a picture of a page's header.
  package static func check(_ image: PageImage, in source: SourceText, problems: inout Problems) {
    guard let licence = image.licence,
      let problem = problem(licence, image.credit?.value, at: source.place(licence.span))
    else { return }
    problems.report(problem)
  }

  private static func problem(
    _ licence: Located<PictureLicence>, _ credit: String?, at place: @autoclosure () -> Place
  ) -> Diagnostic? {
    guard licence.value.asksForName, credit == nil else { return nil }
    return Diagnostic(
      missing, "'\(licence.value.rawValue)' asks for the author's name", at: place(),
      help: "add 'credit' with the name")
  }
}
