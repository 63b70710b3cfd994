/// The formats of pictures that pages can show.
enum PictureFormat: String, CaseIterable {
  case jpeg = "JPEG"
  case png = "PNG"
  case gif = "GIF"
  case webp = "WebP"
  case avif = "AVIF"
  case svg = "SVG"

  /// The format's name, for messages.
  var name: String { rawValue }

  /// The format that the ending of a name promises, in small letters. Nil for a download.
  init?(ending: String) {
    let ending = ending == "jpeg" ? "jpg" : ending
    guard let format = Self.allCases.first(where: { $0.ending == ending }) else { return nil }
    self = format
  }

  /// The format that the first bytes show, whatever the file is called.
  init?(_ start: UntrustedBytes) {
    guard let format = Self.allCases.first(where: { $0.begins(start) }) else { return nil }
    self = format
  }

  /// The usual ending of names, in small letters.
  var ending: String { self == .jpeg ? "jpg" : name.lowercased() }

  private func begins(_ start: UntrustedBytes) -> Bool {
    switch self {
    case .jpeg: start.has([0xFF, 0xD8, 0xFF], at: 0)
    case .png: start.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0)
    case .gif: start.has("GIF87a", at: 0) || start.has("GIF89a", at: 0)
    case .webp: start.has("RIFF", at: 0) && start.has("WEBP", at: 8)
    case .avif: AVIF.begins(start)
    case .svg: SVGRoot(start) != nil
    }
  }

  /// The size that a file of this format states. Nil when the bytes are cut off before it, are
  /// damaged, or state none, as an SVG may.
  func size(_ start: UntrustedBytes) -> PictureSize? {
    switch self {
    case .jpeg: PictureSize(jpeg: start)
    case .png: PictureSize(png: start)
    case .gif: PictureSize(gif: start)
    case .webp: PictureSize(webp: start)
    case .avif: PictureSize(avif: start)
    case .svg: SVGRoot(start).flatMap(PictureSize.init(svg:))
    }
  }

  /// A drawing may have no size of its own, and an AVIF may keep it behind the picture; every other
  /// sound file tells it at its beginning.
  var alwaysStatesSize: Bool { self != .svg && self != .avif }
}
