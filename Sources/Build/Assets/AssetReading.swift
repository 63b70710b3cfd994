import Diagnostics
import FrontMatter
import SiteModel

extension ThemeAssets {
  /// Reads every asset once: style sheets into memory, where they get the published names of what they
  /// ask for; all else in pieces, for its fingerprint alone.
  init(
    _ listing: TemplateListing, _ reader: SourceReader, _ base: BaseAddress,
    problems: inout Problems
  ) {
    var assets = listing.assets.map(Asset.init)
    AssetNames(assets).check(problems: &problems)
    var sheets: [StyleSheet] = []
    for index in assets.indices {
      if assets[index].isStyleSheet {
        guard let source = reader.read(assets[index].file, problems: &problems),
          ConflictMarkers.check(source, &problems)
        else { continue }
        sheets.append(StyleSheet(TextEncoding.withoutByteOrderMark(source), asset: index))
      } else if let fingerprint = reader.fingerprint(assets[index].file, problems: &problems) {
        assets[index].publish(under: fingerprint)
      }
    }
    var publication = StyleSheetPublication(assets, SiteOrigin(base))
    publication.publish(sheets, problems: &problems)
    self.init(
      publication.assets, hasDataAddresses: publication.hasDataAddresses,
      askedFor: publication.askedFor, parts: publication.parts)
  }
}

extension SourceReader {
  /// Nil, with a report, when the file cannot be read.
  fileprivate func fingerprint(_ path: String, problems: inout Problems) -> AssetFingerprint? {
    var fingerprint = AssetFingerprint()
    do throws(UnreadableFile) {
      try folder.readPieces(path, length: AssetFingerprint.pieceLength) { fingerprint.add($0) }
      return fingerprint
    } catch {
      Self.report(error, at: Place(path: "\(shownAs)/\(path)"), problems: &problems)
      return nil
    }
  }
}
