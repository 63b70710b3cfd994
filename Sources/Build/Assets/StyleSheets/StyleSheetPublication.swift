import Diagnostics
import SiteModel

/// Gives style sheets their fingerprints: first those that ask for no other, then those that ask for
/// these, and so on. A style sheet's fingerprint is that of its published bytes, so that a changed font
/// gives another name to each style sheet that leads to it. What a style sheet imports is put in the import's place.
struct StyleSheetPublication {
  private(set) var assets: [ThemeAssets.Asset]
  private(set) var hasDataAddresses = false
  /// Positions of the assets that style sheets other than themselves ask for.
  private(set) var askedFor: Set<Int> = []
  /// Positions of the style sheets that others import.
  private(set) var parts: Set<Int> = []
  private let positions: [String: Int]
  private let origin: SiteOrigin
  private var finished: [Int: JoinedStyleSheet] = [:]

  /// A style sheet that waits for others.
  private struct Waiting {
    let sheet: StyleSheet
    let references: [StyleSheet.Reference]

    /// Its first reference to a style sheet that waits as well.
    func obstacle(_ waiting: [Int: Waiting]) -> StyleSheet.Reference? {
      references.first { waiting[$0.target] != nil }
    }
  }

  /// `assets` other than style sheets have their published names.
  init(_ assets: [ThemeAssets.Asset], _ origin: SiteOrigin) {
    self.assets = assets
    self.origin = origin
    positions = ThemeAssets.positions(assets)
  }

  mutating func publish(_ sheets: [StyleSheet], problems: inout Problems) {
    var waiting: [Int: Waiting] = [:]
    for sheet in sheets {
      let references = StyleSheetReferences(sheet, assets, positions, problems: &problems)
      hasDataAddresses = hasDataAddresses || references.hasDataAddresses
      askedFor.formUnion(references.found.map(\.target).filter { $0 != sheet.asset })
      parts.formUnion(references.found.filter { $0.statement != nil }.map(\.target))
      waiting[sheet.asset] = Waiting(sheet: sheet, references: references.found)
    }
    while !waiting.isEmpty {
      let ready = waiting.values.filter { $0.obstacle(waiting) == nil }
      // In one order, because what is imported twice is reported.
      for next in ready.sorted(by: { $0.sheet.asset < $1.sheet.asset }) {
        publish(next, problems: &problems)
        waiting[next.sheet.asset] = nil
      }
      if ready.isEmpty { removeCircle(from: &waiting, problems: &problems) }
    }
  }

  private mutating func publish(_ ready: Waiting, problems: inout Problems) {
    let index = ready.sheet.asset
    let joined = JoinedStyleSheet(
      ready.sheet, ready.references, finished, assets, problems: &problems)
    let bytes = origin.added(to: joined.bytes(in: assets[index].folder, assets))
    finished[index] = joined
    assets[index].rewritten = bytes
    assets[index].publish(under: AssetFingerprint(bytes))
  }

  /// Each style sheet waits for another, so that whoever follows them comes to one for the second time.
  private func removeCircle(from waiting: inout [Int: Waiting], problems: inout Problems) {
    var way: [Int] = []
    var next = waiting.keys.min()
    while let asset = next, !way.contains(asset) {
      way.append(asset)
      next = waiting[asset]?.obstacle(waiting)?.target
    }
    let circle = way.drop { $0 != next }
    report(Array(circle), waiting, problems: &problems)
    for asset in circle { waiting[asset] = nil }
  }

  /// At the style sheet that comes first by name, so that the report does not depend on the way.
  private func report(
    _ circle: [Int], _ waiting: [Int: Waiting], problems: inout Problems
  ) {
    guard let first = circle.min(), let start = circle.firstIndex(of: first),
      let sheet = waiting[first]?.sheet, let reference = waiting[first]?.obstacle(waiting)
    else { return }
    let names = (circle[start...] + circle[..<start] + [first]).map { assets[$0].source }
    problems.report(
      AssetRules.importCircle, "these style sheets ask for one another in a circle",
      at: sheet.source.place(reference.address.span),
      notes: [.init(names.joined(separator: " → "))],
      help: "take one of the addresses out")
  }
}
