import Diagnostics
import FrontMatter

/// How pages come out on paper.
package struct PrintSettings: Sendable {
  /// Of the letters, wherever a reader has not asked for large ones.
  package var size = Size.normal

  package enum Size: String, Sendable, CaseIterable {
    /// 12 points.
    case normal
    /// 18 points, for readers whose sight is poor.
    case large
  }
}

extension MappingSchema {
  static let printSettings = MappingSchema(
    "print",
    [
      KeySchema(
        "size", .choice(PrintSettings.Size.allCases.map(\.rawValue)),
        standard: PrintSettings.Size.normal.rawValue,
        "of the letters: 12 points, with a link to large print on each page, or 18 points on all")
    ])
}

extension PrintSettings {
  init(_ reader: inout MappingReader) {
    size = reader.choice("size", as: Size.self)?.value ?? .normal
  }
}
