import Fingerprints
import SiteModel

/// How smaller forms of a picture are made. Whatever changes here, or in the program, changes their names.
struct PictureRecipe: Sendable {
  let widths: [Int]
  let formats: [PictureSettings.Format]
  /// What the program calls its version.
  let version: String

  /// One file of the many.
  struct Form: Sendable {
    let format: PictureSettings.Format
    let width: Int
  }

  /// Of a picture of this width: never enlarged, and in its own width where that is not more than the largest.
  func forms(ofWidth own: Int) -> [Form] {
    var widths = widths.filter { $0 < own }
    if let last = self.widths.last, own <= last { widths.append(own) }
    return formats.flatMap { format in widths.map { Form(format: format, width: $0) } }
  }

  /// What the forms of a picture are called by.
  func key(of picture: PictureCandidate) -> String {
    var key = Fingerprint(of: version)
    key.add(Self.edition)
    for form in forms(ofWidth: picture.size.width) {
      key.add(Self.options(form.format))
      key.add(form.width)
    }
    key.add(picture.digest)
    key.add(Int(picture.bytes))
    return key.description
  }

  /// The words after the program's name. It reads the picture from its input, for in a name it takes brackets for
  /// options, and works in the folder that the file is written to.
  static func arguments(_ form: Form, to file: String) -> [String] {
    [
      "thumbnail", "/dev/stdin", "\(file)\(options(form.format))", String(form.width),
      // Else the width would be that of a square that holds the picture.
      "--height", "1000000", "--size", "down", "--export-profile", "srgb", "--fail-on", "truncated",
    ]
  }

  /// One thread each: builds run several at once, and say themselves how many.
  static let environment = ["LC_ALL=C", "VIPS_CONCURRENCY=1", "VIPS_BLOCK_UNTRUSTED=1"]

  /// What a photograph needs to look as it did, at a fraction of its bytes; `strip` takes out what is no picture. More effort
  /// than this doubles the time for a twentieth of the bytes.
  private static func options(_ format: PictureSettings.Format) -> String {
    switch format {
    case .avif: "[Q=55,effort=3,strip]"
    case .webp: "[Q=78,strip]"
    }
  }

  /// Goes up when the rest of the recipe changes.
  private static let edition = 1
}

/// A picture of which smaller forms can be made.
struct PictureCandidate: Sendable {
  /// Position among the site's files.
  let file: Int
  /// Below `content/`.
  let path: String
  /// As it is shown.
  let size: PictureSize
  /// Of its content.
  let digest: UInt64
  let bytes: Int64
}
