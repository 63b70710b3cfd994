/// Exif and XMP of an AVIF or HEIF file: items beside the picture (ISO/IEC 23008-12, annex A), whose bytes lie anywhere in
/// the file.
struct MediaNotes {
  private let file: OpenFile

  init(_ file: OpenFile) {
    self.file = file
  }

  func contains(where test: (UntrustedBytes) -> Bool) -> Bool {
    guard let bytes = meta() else { return false }
    // Version and flags come first.
    let boxes = MediaBoxes(bytes, in: min(4, bytes.count)..<bytes.count)
    guard let names = boxes.first("iinf"), let places = boxes.first("iloc") else { return false }
    let items = MediaItemNames(bytes, in: names).notes.prefix(PictureMetadata.limits.notes)
    let locations = MediaItemPlaces(bytes, in: places, of: Set(items.map(\.item))).all
    let inside = boxes.first("idat")
    return items.contains { item, isExif in
      let content = UntrustedBytes(
        self.content(of: locations[item] ?? [], inside.map { bytes.part($0) }))
      return test(isExif ? Self.exif(content) : content)
    }
  }

  /// The content of the box that says what the file holds, which is small.
  private func meta() -> UntrustedBytes? {
    var offset = 0
    for _ in 0..<PictureMetadata.limits.parts {
      let header = UntrustedBytes(file.bytes(16, at: offset))
      guard let box = MediaBoxes.header(header, at: 0, rest: file.size - offset) else { return nil }
      if box.type == "meta" {
        let length = min(box.size - box.header, PictureMetadata.limits.bytes)
        return UntrustedBytes(file.bytes(length, at: offset + box.header))
      }
      offset += box.size
    }
    return nil
  }

  /// The item's bytes, which may lie in pieces.
  private func content(of pieces: [MediaItemPlaces.Piece], _ inside: UntrustedBytes?) -> [UInt8] {
    var bytes: [UInt8] = []
    for piece in pieces {
      let room = PictureMetadata.limits.bytes - bytes.count
      if room <= 0 { break }
      // A length of 0 means up to the end.
      let length = piece.length == 0 ? room : min(piece.length, room)
      if piece.isInside {
        bytes += inside?.bytes(length, at: piece.offset) ?? []
      } else {
        bytes += file.bytes(length, at: piece.offset)
      }
    }
    return bytes
  }

  /// Four bytes say how far behind them the TIFF begins.
  private static func exif(_ content: UntrustedBytes) -> UntrustedBytes {
    let start = content.bigEndian(4, at: 0) ?? 0
    return content.part(4 + start..<max(4 + start, content.count))
  }
}
