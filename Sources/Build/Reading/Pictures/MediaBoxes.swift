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
    guard let head = Self.header(bytes, at: start, rest: rest.count) else { return nil }
    rest = start + head.size..<rest.upperBound
    return Box(type: head.type, content: start + head.header..<start + head.size)
  }

  /// What a box says ahead of its content, where no more than `rest` bytes can belong to it: of what type it is, how long
  /// that is, and how long the box is with it.
  static func header(
    _ bytes: UntrustedBytes, at start: Int, rest: Int
  ) -> (type: String, header: Int, size: Int)? {
    guard rest >= 8, let (header, size) = sizes(bytes, at: start, rest: rest),
      size >= header, size <= rest
    else { return nil }
    return (bytes.text(start + 4..<start + 8), header, size)
  }

  /// A size of 0 means up to the end, 1 that the size has eight bytes and stands behind the type.
  private static func sizes(
    _ bytes: UntrustedBytes, at start: Int, rest: Int
  ) -> (header: Int, box: Int)? {
    switch bytes.bigEndian(4, at: start) {
    case 0: return (8, rest)
    case 1:
      guard bytes.bigEndian(4, at: start + 8) == 0, let size = bytes.bigEndian(4, at: start + 12)
      else { return nil }
      return (16, size)
    case let size?: return (8, size)
    case nil: return nil
    }
  }
}
