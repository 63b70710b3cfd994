/// The sites that films are played from. A page asks nothing of them before its reader does.
package enum FilmProvider: String, CaseIterable, Sendable {
  case youTube = "YouTube"
  case vimeo = "Vimeo"

  /// Among all providers.
  package var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Where players come from: the form of each that keeps least of a reader's visit.
  package var origin: String {
    switch self {
    case .youTube: "https://www.youtube-nocookie.com"
    case .vimeo: "https://player.vimeo.com"
    }
  }
}

/// A film at one of the providers.
struct FilmAddress {
  let provider: FilmProvider
  private let id: Substring
  /// What opens a film that Vimeo does not list.
  private let key: Substring?

  enum Mistake: Error {
    case insecure
    case otherSite(String)
    case noFilm
  }

  /// Takes the addresses that browsers show, and those that providers give out for sharing and embedding.
  init(_ text: String) throws(Mistake) {
    guard let host = WebHost(of: text)?.name else { throw .noFilm }
    let names = host.hasPrefix("www.") ? host.dropFirst(4) : host[...]
    guard let provider = Self.hosts[String(names)] else { throw .otherSite(host) }
    guard text.hasPrefix("https://") else { throw .insecure }
    let parts = AddressParts(text)
    self.provider = provider
    switch provider {
    case .youTube:
      guard let id = Self.youTube(parts, isShort: names == "youtu.be") else { throw .noFilm }
      (self.id, key) = (id, nil)
    case .vimeo:
      let path = parts.path.first == "video" ? parts.path.dropFirst() : parts.path[...]
      guard let id = path.first, id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw .noFilm
      }
      let key = path.dropFirst().first ?? parts.query("h")
      (self.id, self.key) = (id, key.flatMap { Self.isWord($0) ? $0 : nil })
    }
  }

  private static let hosts: [String: FilmProvider] = [
    "youtube.com": .youTube, "m.youtube.com": .youTube, "youtu.be": .youTube,
    "youtube-nocookie.com": .youTube, "vimeo.com": .vimeo, "player.vimeo.com": .vimeo,
  ]

  /// Eleven letters, digits, `-` and `_`.
  private static func youTube(_ parts: AddressParts, isShort: Bool) -> Substring? {
    let folders: Set<Substring> = ["embed", "shorts", "live"]
    let id: Substring? =
      if isShort {
        parts.path.first
      } else if let first = parts.path.first, folders.contains(first) {
        parts.path.dropFirst().first
      } else {
        parts.path == ["watch"] ? parts.query("v") : nil
      }
    return id.flatMap { $0.utf8.count == 11 && isWord($0) ? $0 : nil }
  }

  private static func isWord(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
          || "-_".utf8.contains(byte)
      }
  }

  /// The film's page at its provider.
  var page: String {
    switch provider {
    case .youTube: "https://www.youtube.com/watch?v=\(id)"
    case .vimeo: "https://vimeo.com/\(id)\(key.map { "/\($0)" } ?? "")"
    }
  }

  /// The player, which begins at once: its reader has clicked already.
  var player: String {
    switch provider {
    case .youTube: "\(provider.origin)/embed/\(id)?autoplay=1&rel=0"
    case .vimeo: "\(provider.origin)/video/\(id)?autoplay=1&dnt=1\(key.map { "&h=\($0)" } ?? "")"
    }
  }
}

/// Path and query of an address (RFC 3986, sections 3.3 and 3.4).
private struct AddressParts {
  let path: [Substring]
  private let pairs: [Substring]

  init(_ text: String) {
    let whole = text.prefix { $0 != "#" }
    let question = whole.firstIndex(of: "?") ?? whole.endIndex
    path = Array(whole[..<question].split(separator: "/").dropFirst(2))
    pairs = whole[question...].dropFirst().split(separator: "&")
  }

  func query(_ name: String) -> Substring? {
    pairs.first { $0.hasPrefix("\(name)=") }?.dropFirst(name.count + 1)
  }
}
