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
