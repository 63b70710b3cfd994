import Diagnostics

extension Rule {
  static let imageAlternative = Rule(
    "FM021", .error, "a picture has a text in its place, or is marked as decorative",
    reason: """
      People who do not see the picture get the text. WCAG 2.2, success criterion 1.1.1 \
      (level A).
      """)
}

/// The picture at the head of the page.
package struct PageImage: Sendable, Hashable {
  /// Path of the file, from the page's folder.
  package let source: Located<String>
  /// Nil when the picture is decorative.
  package let alternative: Located<String>?
  package let caption: Located<String>?
  package let credit: Located<String>?
  package let licence: Located<PictureLicence>?
}

extension PageImage {
  package static let schema = MappingSchema(
    "image",
    [
      KeySchema(
        "src", .path, required: true, example: "bridge.svg", "the picture's file, beside the page"),
      KeySchema("alt", .text(), "what the picture shows, for those who do not see it"),
      KeySchema("decorative", .flag, standard: "false", "whether the picture tells nothing"),
      KeySchema("caption", .text(), "the line below it"),
      KeySchema("credit", .text(), "whose picture it is"),
      KeySchema(
        "licence", .choice(PictureLicence.allCases.map(\.rawValue)), example: "CC-BY-4.0",
        "under which licence it is used"),
    ],
    rules: [
      .required("alt", unless: "decorative", isOneOf: ["true"]),
      .excluded("alt", when: "decorative", isOneOf: ["true"]),
    ])

  /// For a picture in a header or in a block of the text.
  package init?(_ reader: inout MappingReader) {
    let source = reader.text("src")
    let alternative = reader.text("alt")
    let isDecorative = reader.flag("decorative")?.value ?? false
    caption = reader.text("caption")
    credit = reader.text("credit")
    licence = reader.choice("licence", as: PictureLicence.self)
    Self.checkAlternative(alternative, isDecorative: isDecorative, &reader)
    guard let source else { return nil }
    self.source = source
    self.alternative = isDecorative ? nil : alternative
  }

  private static func checkAlternative(
    _ alternative: Located<String>?, isDecorative: Bool, _ reader: inout MappingReader
  ) {
    if isDecorative, let alternative {
      reader.report(
        .imageAlternative, "a decorative picture has no 'alt'", at: alternative.span,
        help: "delete 'alt' or 'decorative', whichever is not true")
    } else if !isDecorative, !reader.has("alt") {
      reader.report(
        .imageAlternative, "this picture has no 'alt'",
        at: reader.keySpan("src") ?? reader.mapping.span,
        help: "add 'alt' with what it shows, or 'decorative: true' if it tells nothing")
    }
  }
}
