/// The chunks of a PNG file ahead of the picture itself (PNG, third edition, section 5.3).
struct PNGChunks: Sequence, IteratorProtocol {
  struct Chunk {
    let type: String
  }

  private let bytes: UntrustedBytes
  private var offset = 8

  init(_ bytes: UntrustedBytes) {
    self.bytes = bytes
  }

  mutating func next() -> Chunk? {
    guard let length = bytes.bigEndian(4, at: offset), bytes[offset + 7] != nil else { return nil }
    let chunk = Chunk(type: bytes.text(offset + 4..<offset + 8))
    offset += length + 12
    return chunk.type == "IDAT" ? nil : chunk
  }

  /// Whether it moves: then a smaller form would show its first moment only.
  static func isAnimated(_ bytes: UntrustedBytes) -> Bool {
    PNGChunks(bytes).contains { $0.type == "acTL" }
  }
}
