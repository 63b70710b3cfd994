/// The boxes of an ISO media file (ISO/IEC 14496-12, section 4.2), one after the other in a stretch of
/// bytes. The sequence ends at the first box that is not all there.
struct MediaBoxes: Sequence, IteratorProtocol {
  struct Box {
    let type: String
    /// Behind size and type.
    let content: Range<Int>
  }

  private let bytes: UntrustedBytes
  private var rest: Range<Int>

  init(_ bytes: UntrustedBytes, in range: Range<Int>) {
    self.bytes = bytes
    rest = range
  }

  /// The content of the first box of a type.
  func first(_ type: String) -> Range<Int>? {
    first { $0.type == type }?.content
  }

  mutating func next() -> Box? {
    let start = rest.lowerBound
    guard start + 8 <= rest.upperBound, let (header, size) = sizes(at: start),
      size >= header, size <= rest.count
    else { return nil }
    rest = start + size..<rest.upperBound
    return Box(
      type: bytes.text(start + 4..<start + 8), content: start + header..<start + size)
  }

  /// A size of 0 means up to the end, 1 that the size has eight bytes and stands behind the type.
  private func sizes(at start: Int) -> (header: Int, box: Int)? {
    switch bytes.bigEndian(4, at: start) {
    case 0: return (8, rest.count)
    case 1:
      guard bytes.bigEndian(4, at: start + 8) == 0, let size = bytes.bigEndian(4, at: start + 12)
      else { return nil }
      return (16, size)
    case let size?: return (8, size)
    case nil: return nil
    }
  }
}
