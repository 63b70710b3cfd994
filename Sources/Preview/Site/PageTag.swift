import Fingerprints

/// Tells one state of an open page from another: what it says, and which style sheets it is shown with.
struct PageTag: Sendable, Hashable, CustomStringConvertible {
  let markup: String
  let styles: String

  init(_ html: [UInt8], _ sheets: StyleSheets) {
    let (masked, used) = sheets.masked(in: html)
    self.init(masked: masked, used)
  }

  init(masked: [UInt8], _ used: StyleSheets) {
    markup = Fingerprint(of: masked).description
    styles = used.tag
  }

  /// As a browser gives it back.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    (markup, styles) = (String(parts[0]), String(parts[1]))
  }

  var description: String { "\(markup).\(styles)" }
}

/// Style sheets by what the theme calls them, each with the path that its present content has.
struct StyleSheets: Sendable, Hashable {
  private var paths: [String: String] = [:]

  init(_ sheets: [(source: String, path: String)]) {
    for sheet in sheets { paths[sheet.source] = sheet.path }
  }

  var tag: String {
    var digest = Fingerprint()
    for (source, path) in paths.sorted(by: { $0.key < $1.key }) {
      digest.add(source)
      digest.add(path)
    }
    return digest.description
  }

  /// A page with the names of its sheets in the place of their paths, and the sheets that it has.
  func masked(in html: [UInt8]) -> (html: [UInt8], used: StyleSheets) {
    var html = html
    var used = StyleSheets([])
    for (source, path) in paths.sorted(by: { $0.key < $1.key }) {
      let replaced = html.replacing(Array(path.utf8), with: Array(source.utf8))
      if replaced.count > 0 {
        used.paths[source] = path
        html = replaced.bytes
      }
    }
    return (html, used)
  }

  /// What is to be exchanged for what, in a page that has these; nil where it had another set of sheets.
  func exchanges(for now: StyleSheets) -> [(old: String, new: String)]? {
    guard paths.keys.sorted() == now.paths.keys.sorted() else { return nil }
    return paths.sorted { $0.key < $1.key }.compactMap { source, old in
      now.paths[source].flatMap { $0 == old ? nil : (old, $0) }
    }
  }
}

extension [UInt8] {
  /// With each occurrence of some bytes replaced, and how many there were.
  func replacing(_ old: [UInt8], with new: [UInt8]) -> (bytes: [UInt8], count: Int) {
    guard let first = old.first else { return (self, 0) }
    var result: [UInt8] = []
    var (start, from, count) = (0, 0, 0)
    while let index = self[from...].firstIndex(of: first) {
      if self[index...].starts(with: old) {
        result += self[start..<index]
        result += new
        start = index + old.count
        from = start
        count += 1
      } else {
        from = index + 1
      }
    }
    guard count > 0 else { return (self, 0) }
    return (result + self[start...], count)
  }
}
