/// An AVIF file (AOM AVIF 1.1, on ISO/IEC 23008-12): items, one of which is the picture, and
/// properties that are given to items by their numbers. A thumbnail or the parts of a mosaic have
/// sizes as well, so the first size found need not be the picture's.
struct AVIF {
  private let bytes: UntrustedBytes
  /// Content of the boxes that matter.
  private let primaryItem: Range<Int>
  private let properties: Range<Int>
  private let associations: Range<Int>

  /// True for the beginning of a file that calls itself AVIF, still or animated.
  static func begins(_ bytes: UntrustedBytes) -> Bool {
    guard let first = MediaBoxes(bytes, in: 0..<bytes.count).first(where: { _ in true }),
      first.type == "ftyp"
    else { return false }
    return stride(from: first.content.lowerBound, to: first.content.upperBound, by: 4).contains {
      bytes.has("avif", at: $0) || bytes.has("avis", at: $0)
    }
  }

  init?(_ bytes: UntrustedBytes) {
    guard let meta = MediaBoxes(bytes, in: 0..<bytes.count).first("meta") else { return nil }
    // Version and flags come first.
    let children = MediaBoxes(bytes, in: meta.dropFirst(4))
    guard let primaryItem = children.first("pitm"),
      let all = children.first("iprp").map({ MediaBoxes(bytes, in: $0) }),
      let properties = all.first("ipco"), let associations = all.first("ipma")
    else { return nil }
    self.bytes = bytes
    self.primaryItem = primaryItem
    self.properties = properties
    self.associations = associations
  }

  /// The properties of the picture itself.
  var pictureProperties: [MediaBoxes.Box] {
    let all = Array(MediaBoxes(bytes, in: properties))
    return numbersOfProperties.compactMap { all.indices.contains($0 - 1) ? all[$0 - 1] : nil }
  }

  /// Counted from 1; 0 stands for none.
  private var numbersOfProperties: [Int] {
    let primaryWidth = bytes[primaryItem.lowerBound] == 0 ? 2 : 4
    guard let primary = bytes.bigEndian(primaryWidth, at: primaryItem.lowerBound + 4),
      let version = bytes[associations.lowerBound],
      let flags = bytes[associations.lowerBound + 3],
      let entries = bytes.bigEndian(4, at: associations.lowerBound + 4)
    else { return [] }
    let idWidth = version == 0 ? 2 : 4
    let numberWidth = flags & 1 == 0 ? 1 : 2
    var offset = associations.lowerBound + 8
    for _ in 0..<entries {
      guard let item = bytes.bigEndian(idWidth, at: offset), let count = bytes[offset + idWidth]
      else { return [] }
      offset += idWidth + 1
      if item == primary { return numbers(Int(count), width: numberWidth, at: offset) }
      offset += Int(count) * numberWidth
    }
    return []
  }

  /// The highest bit says whether a reader must know the property.
  private func numbers(_ count: Int, width: Int, at offset: Int) -> [Int] {
    let mask = width == 1 ? 0x7F : 0x7FFF
    return (0..<count).compactMap {
      bytes.bigEndian(width, at: offset + $0 * width).map { $0 & mask }
    }
  }
}

extension PictureSize {
  init?(avif bytes: UntrustedBytes) {
    guard let properties = AVIF(bytes)?.pictureProperties,
      let extent = properties.first(where: { $0.type == "ispe" })?.content.lowerBound,
      let width = bytes.bigEndian(4, at: extent + 4),
      let height = bytes.bigEndian(4, at: extent + 8)
    else { return nil }
    // Quarter turns; an odd number of them makes the width the height.
    let rotation = properties.first { $0.type == "irot" }?.content.lowerBound
    let isTurned = rotation.flatMap { bytes[$0] }.map { $0 & 1 == 1 } ?? false
    self.init(width: isTurned ? height : width, height: isTurned ? width : height)
  }
}
