import Build
import Diagnostics
import Foundation
import FrontMatter
import Testing

/// A small site that is looked at while it is edited.
struct EditedSite {
  let site: SiteFixture
  private var preview = SitePreview()
  var day = CivilDay(year: 2026, month: 11, day: 22) ?? CivilDay(number: 0)

  /// Beside the small site's pages, a topic with a page, to which the home page links.
  init(_ changes: [String: String?] = [:]) throws {
    site = try SiteFixture(Self.files.merging(changes) { $1 })
  }

  static let home = (SiteFixture.files["content/en/index.md"] ?? "")
    .replacing("Welcome.", with: "Read on [sleep](sleep.md#at-night) or [backs](pain/back.md).")

  private static let files: [String: String?] = [
    "content/en/index.md": home,
    "content/en/pain/index.md": SiteFixture.page.replacing(
      "title: Sleep", with: "title: Pain\ntype: topic"),
    "content/en/pain/back.md": SiteFixture.page.replacing("title: Sleep", with: "title: Back"),
  ]

  mutating func look() throws -> PreviewRound {
    let round = try lookUnsettled()
    try preview.settle()
    return round
  }

  mutating func lookUnsettled() throws -> PreviewRound {
    var options = site.options()
    options.today = day
    return try preview.look(options)
  }

  func write(_ text: String, to path: String) throws { try site.write(text, to: path) }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: site.url(path)) }

  func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(at: site.url(path), to: site.url(other))
  }

  /// Whether a look shows what a clean build publishes.
  func expectClean(_ round: PreviewRound) throws {
    let report = try site.build(output: "clean")
    try #require(report.isPublished, "\(report.findings.map(\.shortDescription))")
    #expect(round.diagnostics.map(\.shortDescription) == report.findings.map(\.shortDescription))
    let tree = try site.published("clean")
    for path in tree.paths {
      #expect(round.text(at: path) == tree[path], "\(path)")
    }
    try remove("clean")
    try? remove(".sitegen")
  }
}

extension PreviewRound {
  var errors: [String] {
    diagnostics.filter { $0.severity == .error }.map(\.shortDescription)
  }

  /// What a browser gets; nil when there is nothing.
  func text(at path: String) -> String? {
    switch site?.found(at: path) {
    case .file(let bytes): String(decoding: bytes, as: UTF8.self)
    case .copy(let file): file.read(0..<file.size).map { String(decoding: $0, as: UTF8.self) }
    case .page: page(at: path)?.bytes.map { String(decoding: $0, as: UTF8.self) }
    case nil: nil
    }
  }

  func page(at path: String) -> PreviewedPage? {
    guard let site, let index = site.page(at: path) else { return nil }
    return site.page(index)
  }
}

extension PreviewedPage {
  var errors: [String] {
    diagnostics.filter { $0.severity == .error }.map(\.shortDescription)
  }
}
