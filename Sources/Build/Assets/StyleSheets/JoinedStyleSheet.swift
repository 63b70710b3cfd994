import Diagnostics
import SiteModel

/// A style sheet with all that it imports in it: readers get one file.
struct JoinedStyleSheet {
  private let pieces: [StyleSheet.Piece]
  /// Positions of the style sheets that are in it, itself among them.
  private let parts: Set<Int>

  /// `finished` has those that the sheet imports. A part that would come twice is reported: browsers apply it at its last
  /// place, so that it would count for more, or for less, than whoever wrote either import thinks.
  init(
    _ sheet: StyleSheet, _ references: [StyleSheet.Reference], _ finished: [Int: JoinedStyleSheet],
    _ assets: [ThemeAssets.Asset], problems: inout Problems
  ) {
    var parts: Set<Int> = [sheet.asset]
    for reference in references where reference.statement != nil {
      let added = finished[reference.target]?.parts ?? []
      if let twice = parts.intersection(added).min() {
        problems.report(
          AssetRules.wholeImport,
          twice == reference.target
            ? "the style sheet is imported already"
            : "'\(assets[twice].source)', which this one imports, is imported already",
          at: sheet.source.place(reference.address.span), help: "take one of the imports out")
      }
      parts.formUnion(added)
    }
    self.parts = parts
    pieces = sheet.pieces(references) { finished[$0]?.pieces ?? [] }
  }

  /// With the addresses of assets as they are from this folder, whichever part says them. Linear in the length.
  func bytes(in folder: Substring, _ assets: [ThemeAssets.Asset]) -> [UInt8] {
    var bytes: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .text(let text): bytes += text
      case .path(let target):
        bytes += ContentPath.relative(assets[target].published, from: folder).utf8
      }
    }
    return bytes
  }
}
