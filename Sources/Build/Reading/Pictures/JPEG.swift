/// JPEG (ITU-T T.81): segments, one of which describes the frame. Cameras note in another one, ahead
/// of it, how they were held.
extension PictureSize {
  init?(jpeg bytes: UntrustedBytes) {
    var segments = JPEGSegments(bytes)
    var orientation: ExifOrientation?
    while let segment = segments.next() {
      if segment.isFrame {
        self.init(frame: segment, of: bytes, isTurned: orientation?.isTurned ?? false)
        return
      }
      // Only the first counts; a file cannot make us read a thousand.
      if segment.isExif(in: bytes), orientation == nil {
        orientation = ExifOrientation(bytes, tiff: segment.start + 6)
      }
    }
    return nil
  }

  /// Section B.2.2: one byte of precision, then height and width. A height of 0 means that it comes
  /// after the scan; nobody writes such files.
  private init?(frame: JPEGSegments.Segment, of bytes: UntrustedBytes, isTurned: Bool) {
    guard let height = bytes.bigEndian(2, at: frame.start + 1),
      let width = bytes.bigEndian(2, at: frame.start + 3)
    else { return nil }
    self.init(width: isTurned ? height : width, height: isTurned ? width : height)
  }
}

/// The segments ahead of the picture itself.
struct JPEGSegments: Sequence, IteratorProtocol {
  struct Segment {
    let marker: UInt8
    /// Where its content begins, behind marker and length.
    let start: Int
    let end: Int

    /// Start of frame, of whichever coding process: C0 to CF but for the tables that share the row.
    var isFrame: Bool { (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker) }

    func isExif(in bytes: UntrustedBytes) -> Bool {
      marker == 0xE1 && bytes.has("Exif\0\0", at: start)
    }
  }

  private let bytes: UntrustedBytes
  private var offset = 2
  private var isAtScan = false

  init(_ bytes: UntrustedBytes) {
    self.bytes = bytes
  }

  /// Whether all segments ahead of the picture are in these bytes.
  static func reachScan(in bytes: UntrustedBytes) -> Bool {
    var segments = JPEGSegments(bytes)
    while segments.next() != nil {}
    return segments.isAtScan
  }

  /// Nil at the scan, at the end, and where a length cannot be right.
  mutating func next() -> Segment? {
    while let marker = nextMarker() {
      switch marker {
      case 0x00, 0x01, 0xD0...0xD7: continue  // stands alone
      case 0xD9, 0xDA:
        isAtScan = true
        return nil
      default:
        guard let length = bytes.bigEndian(2, at: offset), length >= 2 else { return nil }
        defer { offset += length }
        return Segment(marker: marker, start: offset + 2, end: offset + length)
      }
    }
    return nil
  }

  /// Any number of FF bytes may come before a marker. Decoders pass over stray bytes, so this does.
  private mutating func nextMarker() -> UInt8? {
    while let byte = bytes[offset], byte != 0xFF { offset += 1 }
    while bytes[offset] == 0xFF { offset += 1 }
    defer { offset += 1 }
    return bytes[offset]
  }
}
