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

/// The items of a file that are Exif or XMP (ISO/IEC 14496-12, section 8.11.6): their numbers, and whether they are Exif.
struct MediaItemNames {
  private(set) var notes: [(item: Int, isExif: Bool)] = []

  init(_ bytes: UntrustedBytes, in box: Range<Int>) {
    // Version, flags, and the number of items.
    let head = bytes[box.lowerBound] == 0 ? 6 : 8
    guard box.count > head else { return }
    for entry in MediaBoxes(bytes, in: box.dropFirst(head)) where entry.type == "infe" {
      let start = entry.content.lowerBound
      // Earlier versions have no types.
      guard let version = bytes[start], version >= 2 else { continue }
      let width = version == 2 ? 2 : 4
      guard let item = bytes.bigEndian(width, at: start + 4) else { continue }
      let type = start + 4 + width + 2
      if bytes.has("Exif", at: type) { notes.append((item, true)) }
      if bytes.has("mime", at: type) { notes.append((item, false)) }
    }
  }
}

/// Where the bytes of items lie (ISO/IEC 14496-12, section 8.11.3).
struct MediaItemPlaces {
  struct Piece {
    /// In the box of small items, and not in the file.
    let isInside: Bool
    let offset: Int
    let length: Int
  }

  /// By the items' numbers.
  private(set) var all: [Int: [Piece]] = [:]

  private let bytes: UntrustedBytes
  private let end: Int
  private var next: Int

  /// Only those of these items are kept. Ends where a number cannot be right.
  init(_ bytes: UntrustedBytes, in box: Range<Int>, of wanted: Set<Int>) {
    self.bytes = bytes
    end = box.upperBound
    next = box.lowerBound + 4
    guard let version = bytes[box.lowerBound], version <= 2, let sizes = number(2),
      let count = number(version < 2 ? 2 : 4)
    else { return }
    let width = (
      offset: sizes >> 12, length: sizes >> 8 & 15, base: sizes >> 4 & 15,
      index: version == 0 ? 0 : sizes & 15
    )
    // Pieces that nothing is said of take no bytes, so that their number would have no bound.
    let isSaid = width.index + width.offset + width.length > 0
    for _ in 0..<count {
      guard let item = number(version < 2 ? 2 : 4),
        let method = version == 0 ? 0 : number(2), number(2) != nil,
        let base = number(width.base), let pieces = number(2)
      else { return }
      for _ in 0..<(isSaid ? pieces : min(pieces, 1)) {
        guard number(width.index) != nil, let offset = number(width.offset),
          let length = number(width.length)
        else { return }
        // Other methods point to other items, which no note needs.
        guard method & 15 < 2, wanted.contains(item) else { continue }
        all[item, default: []].append(
          Piece(isInside: method & 15 == 1, offset: base + offset, length: length))
      }
    }
  }

  /// Of no, four or eight bytes, and what no file is as long as is none.
  private mutating func number(_ width: Int) -> Int? {
    guard next + width <= end else { return nil }
    defer { next += width }
    switch width {
    case 0: return 0
    case 2, 4: return bytes.bigEndian(width, at: next)
    case 8:
      guard let high = bytes.bigEndian(4, at: next), high < 1 << 20 else { return nil }
      return bytes.bigEndian(4, at: next + 4).map { high << 32 | $0 }
    default: return nil
    }
  }
}
