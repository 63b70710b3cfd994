/// The media type of a file by the end of its name, with the character set where a type has one.
package enum MediaType {
  /// `application/octet-stream` where the end is not known, so that a browser never guesses.
  package static func of(path: String) -> String {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")),
      !path.utf8[dot...].contains(UInt8(ascii: "/"))
    else { return unknown }
    return types[path[dot...].dropFirst().lowercased()] ?? unknown
  }

  package static let html = text("html")

  private static let unknown = "application/octet-stream"

  private static func text(_ subtype: String) -> String { "text/\(subtype); charset=utf-8" }

  private static let types: [String: String] = [
    "html": html, "htm": html, "css": text("css"), "js": text("javascript"),
    "mjs": text("javascript"), "txt": text("plain"), "md": text("markdown"), "csv": text("csv"),
    "vtt": text("vtt"), "ics": text("calendar"),
    "json": "application/json", "map": "application/json", "jsonld": "application/ld+json",
    "webmanifest": "application/manifest+json", "xml": "application/xml; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8", "rss": "application/rss+xml; charset=utf-8",
    "xsl": "text/xsl; charset=utf-8", "wasm": "application/wasm",
    "svg": "image/svg+xml; charset=utf-8", "png": "image/png", "jpg": "image/jpeg",
    "jpeg": "image/jpeg", "webp": "image/webp", "avif": "image/avif", "gif": "image/gif",
    "ico": "image/vnd.microsoft.icon",
    "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf",
    "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm", "ogv": "video/ogg",
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "opus": "audio/ogg",
    "wav": "audio/wav",
    "pdf": "application/pdf", "zip": "application/zip", "gz": "application/gzip",
    "br": "application/octet-stream",
  ]
}
