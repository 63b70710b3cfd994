/// One page of a made-up site, as data that edits change.
struct MadeUpPage {
  var title: String
  var summary = "What it is about."
  var updated = "2025-03-01"
  /// When it is to be reviewed next; the days of a site go on and on.
  var plan = "2030"
  var owner: String?
  var type = "article"
  var order: Int?
  var isDraft = false
  var isWithdrawn = false
  var image: String?
  var alias: String?
  /// A day on which something significant changed.
  var change: String?
  var condition: String?
  var id: String?
  /// Whether somebody signed for the page when it had no block of data and no source but its own.
  var isSigned = false
  /// Of a topic page, names of files.
  var guide: [String] = []
  var heading = "first"
  var pieces: [String] = []

  /// One note of one name, and one heading of one text, are enough for a page.
  mutating func add(_ piece: String) {
    let mark = piece.hasPrefix("A note") ? "A note" : piece
    if !pieces.contains(where: { $0.hasPrefix(mark) }) { pieces.append(piece) }
  }

  var text: String {
    var header = ["title: \(title)", "summary: \(summary)", "type: \(type)", "updated: \(updated)"]
    if type == "article" { header.append("next_review: \(plan)") }
    if let owner { header.append("owner: \(owner)") }
    if let order { header.append("order: \(order)") }
    if isDraft { header.append("draft: true") }
    if isWithdrawn {
      header.append(
        title.count.isMultiple(of: 2)
          ? "withdrawn: {date: 2026-02-03, reason: New facts., replacement: /en/index.md}"
          : "withdrawn: true")
    }
    if let image { header.append("image: {src: /en/\(image), alt: A drawing}") }
    if let change {
      header.append("changes: [{date: \(change), text: New figures., significant: true}]")
    }
    if title.count.isMultiple(of: 3) {
      header.append("follows: {date: 2025-06-01}")
    } else if title.count.isMultiple(of: 5) {
      // What a page of no block and no source but its own says, but for the text.
      header.append(
        "follows: {date: 2025-06-01, text: f322c44d4d75, sources: 69534816321a, figures: 9e3779b97f4a}"
      )
    }
    if let condition { header.append("conditions: [{name: \(condition)}]") }
    if !guide.isEmpty { header.append("guide: [\(guide.joined(separator: ", "))]") }
    if let id { header.append("id: \(id)") }
    if isSigned {
      header.append(
        "reviewed: {date: 2025-03-02, text: f322c44d4d75, sources: 69534816321a, figures: 9e3779b97f4a}"
      )
    }
    if let alias { header.append("aliases: [\(alias)]") }
    // Some pages give a source again that is a shared one from time to time.
    let again =
      title.count.isMultiple(of: 5)
      ? "\n  - {id: three, type: book, title: The third book, issued: 2020}" : ""
    header.append(
      "references:\n  - {id: own, type: book, title: A short book, issued: 2020, DOI: 10.5555/own}"
        + again)
    var suppressed: [String] = []
    if pieces.contains(where: { $0.contains("[here]") }), title.count.isMultiple(of: 2) {
      suppressed.append("{check: links.text, reason: It is a name.}")
    }
    if title.hasSuffix("3") {
      suppressed.append("{check: translations.figures, reason: Another country.}")
    }
    if title.hasSuffix("4") {
      suppressed.append("{check: translations.sources, reason: Another country.}")
    }
    if !suppressed.isEmpty { header.append("suppress: [\(suppressed.joined(separator: ", "))]") }
    if pieces.contains(where: { $0.contains("they say") }), title.count.isMultiple(of: 3) {
      header.append("glossary: {except: [acute]}")
    }
    let body = ["## Begin {#\(heading)}", "Text."] + pieces
    return "---\n\(header.joined(separator: "\n"))\n---\n\n" + body.joined(separator: "\n\n") + "\n"
  }
}
