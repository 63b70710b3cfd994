/// The two folders that a site is made from, as they are and as the last build found them.
struct SourceScans: Sendable {
  var content: SourceScan
  let templates: SourceScan

  init(
    _ stamps: (content: SourceStamps, templates: SourceStamps), _ record: BuildRecord?,
    _ workers: Workers
  ) throws(MachineTrouble) {
    // Pages are read with their headers; the others now.
    content = try SourceScan(
      stamps.content, remembered: record?.content, leaving: ContentListing.isPage, workers)
    templates = try SourceScan(
      stamps.templates, remembered: record?.templates, leaving: { _ in false }, workers)
  }

  /// For whoever remembers nothing and publishes nothing: each file is read by the stage that needs it alone.
  init(
    unopened stamps: (content: SourceStamps, templates: SourceStamps), _ workers: Workers
  ) throws(MachineTrouble) {
    content = try SourceScan(stamps.content, remembered: nil, leaving: { _ in true }, workers)
    templates = try SourceScan(stamps.templates, remembered: nil, leaving: { _ in true }, workers)
  }

  /// Whether there is nothing in them that the last build did not read.
  var areUnchanged: Bool { content.isUnchanged && templates.isUnchanged }

  /// Whether nothing but the texts of pages differs from what the last build read.
  var onlyPagesChanged: Bool { templates.isUnchanged && content.onlyPagesChanged }

  /// Whether the record says as much of the files as can be said now.
  var areRemembered: Bool { content.isRemembered && templates.isRemembered }
}
