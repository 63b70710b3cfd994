import Diagnostics
import HTML
import SiteModel

/// Tells what the addresses of a style sheet name, and reports those that name nothing of the theme.
struct StyleSheetReferences {
  private let sheet: StyleSheet
  private let assets: [ThemeAssets.Asset]
  private let positions: [String: Int]
  private(set) var found: [StyleSheet.Reference] = []
  private(set) var hasDataAddresses = false

  /// `positions` are those of the assets, by their sources.
  init(
    _ sheet: StyleSheet, _ assets: [ThemeAssets.Asset], _ positions: [String: Int],
    problems: inout Problems
  ) {
    self.sheet = sheet
    self.assets = assets
    self.positions = positions
    for span in sheet.malformed {
      problems.report(
        AssetRules.unknownAddress, "browsers cannot read this address",
        at: sheet.source.place(span), help: "put it in quotes: url(\"…\")")
    }
    let imports = Dictionary(
      sheet.imports.compactMap { found in found.address.map { ($0, found) } },
      uniquingKeysWith: { first, _ in first })
    for (index, address) in sheet.addresses.enumerated() {
      add(address, imports[index], problems: &problems)
    }
    StyleSheetStructure(sheet).check(problems: &problems)
  }

  private mutating func add(
    _ address: StyleSheetAddress, _ imported: StyleSheetImport?, problems: inout Problems
  ) {
    // Browsers drop what stands in front of an address, and it must not hide another site's.
    let text = String(address.text.unicodeScalars.drop { $0.value <= 0x20 })
    let scheme = Address.scheme(of: text)
    if text.hasPrefix("#") { return }
    if scheme == "data" {
      hasDataAddresses = true
    } else if text.hasPrefix("//") || scheme == "https" || scheme == "http" {
      problems.report(
        AssetRules.thirdParty, "'\(text)' is an address of another site", at: place(of: address),
        help: "put the file into templates/assets/, and write the way to it from this style sheet")
    } else if scheme == nil, let target = target(of: address.file) {
      if imported != nil, !assets[target].isStyleSheet {
        problems.report(
          AssetRules.unknownAddress, "'\(text)' is not a style sheet", at: place(of: address),
          help: "import a file that ends in .css")
        return
      }
      found.append(.init(address: address, target: target, statement: imported?.span))
    } else {
      problems.report(
        AssetRules.unknownAddress,
        text.isEmpty ? "the address is empty" : "'\(text)' is not a file of templates/assets/",
        at: place(of: address),
        help: imported == nil ? help(for: address.file) : importHelp(for: address.file))
    }
  }

  private func target(of file: String) -> Int? {
    guard !file.hasPrefix("/"), !file.isEmpty else { return nil }
    return ContentPath(ContentPath.decoded(file), from: folder).path.flatMap { positions[$0] }
  }

  private var folder: Substring { assets[sheet.asset].folder }

  private func place(of address: StyleSheetAddress) -> Place {
    sheet.source.place(address.span)
  }

  /// Of an import: only style sheets can be meant.
  private func importHelp(for file: String) -> String {
    let sheets = assets.indices.filter { assets[$0].isStyleSheet && $0 != sheet.asset }
      .map { ContentPath.relative(assets[$0].source, from: folder) }
    if let help = Suggestion.help(for: file, among: sheets) { return help }
    if sheets.isEmpty { return "add the style sheet to templates/assets/, or take the import out" }
    return "name one of the style sheets: \(sheets.prefix(5).joined(separator: ", "))"
  }

  private func help(for file: String) -> String {
    let paths = assets.map { ContentPath.relative($0.source, from: folder) }
    if let help = Suggestion.help(for: file, among: paths) { return help }
    let name = file.split(separator: "/").last
    let sameName = paths.filter { $0.split(separator: "/").last == name }
    return sameName.count == 1
      ? "did you mean '\(sameName[0])'?"
      : "write the way to the file from this style sheet, for instance fonts/text.woff2"
  }
}
