import Diagnostics
import FrontMatter

/// Which smaller forms of photographs are made for small screens and slow networks.
package struct PictureSettings: Sendable {
  /// Whether any are.
  package var areMade = true
  /// In pixels, the narrowest first.
  package var widths = [480, 960, 1440]
  /// Browsers take the first that they know.
  package var formats = [Format.avif, .webp]

  package enum Format: String, Sendable, CaseIterable {
    case avif
    case webp

    /// As servers and `picture` elements call it.
    package var mediaType: String { "image/\(rawValue)" }
  }

  /// As many files are made of each picture in each format at most.
  static let mostWidths = 6
}

extension MappingSchema {
  static let pictureSettings = MappingSchema(
    "pictures",
    [
      KeySchema(
        "smaller", .flag, standard: "true",
        "whether smaller forms of JPEG and PNG pictures are made, by the program `vips` where it is installed"
      ),
      KeySchema(
        "widths", .list(of: .integer(160...3840)), standard: "[480, 960, 1440]",
        "of the smaller forms, in pixels; a picture is never enlarged"),
      KeySchema(
        "formats", .list(of: .choice(PictureSettings.Format.allCases.map(\.rawValue))),
        standard: "[avif, webp]", "of the smaller forms, the best first"),
    ],
    rules: [
      .words(
        "`widths` has at most \(PictureSettings.mostWidths) numbers, and neither `widths` nor `formats` is empty"
      )
    ])
}

extension PictureSettings {
  init(_ reader: inout MappingReader) {
    areMade = reader.flag("smaller")?.value ?? true
    reader.reportEmptyList(
      "widths",
      help: "write widths in pixels, or delete it; 'smaller: false' makes no smaller forms")
    reader.reportEmptyList(
      "formats", help: "write formats, or delete it; 'smaller: false' makes no smaller forms")
    let widths = reader.list("widths") { $0.integer() }
    if widths.count > Self.mostWidths {
      reader.report(
        SettingsRules.pictureWidths, "\(widths.count) widths are more than \(Self.mostWidths)",
        at: widths[Self.mostWidths].span,
        help: "take some out: browsers choose the next larger one")
    } else if !widths.isEmpty {
      self.widths = Set(widths.map(\.value)).sorted()
    }
    let formats = reader.choices("formats", as: Format.self)
    if !formats.isEmpty { self.formats = formats.map(\.value) }
  }
}
