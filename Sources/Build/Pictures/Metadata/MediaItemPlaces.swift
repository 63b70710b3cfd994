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
