/// A form of a file that a server may send instead of the file, to browsers that ask for it. It lies
/// beside the file, with one ending more.
enum Compression: CaseIterable, Sendable {
  /// RFC 1952; every browser.
  case gzip
  /// RFC 7932; every browser over https, and a tenth smaller.
  case brotli

  /// What servers look for beside a file.
  var ending: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }

  /// Below this a page travels in one packet anyhow, and what is saved is less than the header that
  /// says so. Above it a file is a download, and nobody's page waits for it.
  private static let worthwhile = 500...(64 << 20)

  /// Whether compressed forms of a file are worth trying: a text, neither tiny nor huge. Pictures, films
  /// and fonts in WOFF are compressed in themselves.
  static func isWorthTrying(_ path: String, size: Int) -> Bool {
    worthwhile.contains(size) && isText(path)
  }

  /// By the last ending; the case of its letters does not matter.
  private static func isText(_ path: String) -> Bool {
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
    return texts.contains(name[name.index(after: dot)...].lowercased())
  }

  private static let texts: Set<String> = [
    "atom", "css", "csv", "eot", "htm", "html", "ics", "js", "json", "jsonld", "map", "md", "mjs",
    "otf", "rss", "svg", "tsv", "ttf", "txt", "vtt", "wasm", "webmanifest", "xhtml", "xml", "xsl",
    "yaml",
  ]
}
