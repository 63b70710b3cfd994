/// What a picture says beside what it shows.
enum PictureMetadata {
  /// What announces such things in smaller forms, which must have none.
  static let names: [[UInt8]] = ["Exif", "http://ns.adobe.com/xap/"].map { Array($0.utf8) }

  /// Whether the file says where the picture was taken. In most formats that may stand behind the picture itself, which is
  /// passed over and not read.
  static func holdsPlace(_ file: OpenFile, start: UntrustedBytes, _ format: PictureFormat) -> Bool {
    switch format {
    case .jpeg: JPEGNotes(start, file).contains(where: saysPlace)
    case .png: PNGNotes(file).contains(where: saysPlace)
    case .webp: WebPNotes(file).contains(where: saysPlace)
    case .avif: MediaNotes(file).contains(where: saysPlace)
    case .gif, .svg: false
    }
  }

  /// What a file made to do harm cannot make us exceed, and no camera comes near: bytes of one note, notes, and parts of
  /// a file that are passed over in search of them.
  static let limits = (bytes: 1 << 20, notes: 100, parts: 1 << 16)

  /// Of a note by itself: Exif, with or without its name in front, or XMP.
  static func saysPlace(_ note: UntrustedBytes) -> Bool {
    if note.has("Exif\0\0", at: 0) { return ExifPlace.isIn(note, tiff: 6) }
    if note.has("MM\0*", at: 0) || note.has("II*\0", at: 0) {
      return ExifPlace.isIn(note, tiff: 0)
    }
    return XMPPlace.isIn(note)
  }
}
