/// Exif and XMP of a JPEG file: segments ahead of the picture itself (Exif 3.0, section 4.7.2; ISO 16684-3, section 6).
struct JPEGNotes {
  private let bytes: UntrustedBytes
  private static let names = [
    "http://ns.adobe.com/xap/1.0/\0", "http://ns.adobe.com/xmp/extension/\0",
  ]

  /// `start` is enough where it reaches to the picture.
  init(_ start: UntrustedBytes, _ file: OpenFile) {
    let isWhole = start.count >= file.size || JPEGSegments.reachScan(in: start)
    bytes = isWhole ? start : UntrustedBytes(file.bytes(PictureMetadata.limits.bytes, at: 0))
  }

  func contains(where test: (UntrustedBytes) -> Bool) -> Bool {
    JPEGSegments(bytes).contains { segment in
      guard segment.marker == 0xE1 else { return false }
      let isNote =
        segment.isExif(in: bytes) || Self.names.contains { bytes.has($0, at: segment.start) }
      return isNote && test(bytes.part(segment.start..<segment.end))
    }
  }
}
