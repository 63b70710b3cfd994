/// Exif and XMP of a WebP file: chunks behind the picture (RFC 9649, section 2.7.1.5).
struct WebPNotes {
  private let file: OpenFile

  init(_ file: OpenFile) {
    self.file = file
  }

  func contains(where test: (UntrustedBytes) -> Bool) -> Bool {
    var (offset, notes) = (12, 0)
    for _ in 0..<PictureMetadata.limits.parts {
      let header = UntrustedBytes(file.bytes(8, at: offset))
      guard header.count == 8, let length = header.littleEndian(4, at: 4) else { return false }
      if header.has("EXIF", at: 0) || header.has("XMP ", at: 0) {
        notes += 1
        if notes > PictureMetadata.limits.notes { return false }
        let content = file.bytes(min(length, PictureMetadata.limits.bytes), at: offset + 8)
        if test(UntrustedBytes(content)) { return true }
      }
      offset += 8 + length + length % 2
    }
    return false
  }
}
