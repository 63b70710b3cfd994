import CZlib
import Diagnostics

/// Exif, XMP and texts of a PNG file: chunks ahead of the picture or behind it (PNG, third edition, sections 11.3.3 and
/// 11.3.5; XMP part 3, section 1.1.5). Programs that know nothing of `eXIf` write the same as texts.
struct PNGNotes {
  private let file: OpenFile

  init(_ file: OpenFile) {
    self.file = file
  }

  func contains(where test: (UntrustedBytes) -> Bool) -> Bool {
    var (offset, notes) = (8, 0)
    for _ in 0..<PictureMetadata.limits.parts {
      let header = UntrustedBytes(file.bytes(8, at: offset))
      guard header.count == 8, let length = header.bigEndian(4, at: 0) else { return false }
      let type = header.text(4..<8)
      if type == "IEND" { return false }
      if ["eXIf", "tEXt", "zTXt", "iTXt"].contains(type) {
        notes += 1
        if notes > PictureMetadata.limits.notes { return false }
        let content = file.bytes(min(length, PictureMetadata.limits.bytes), at: offset + 8)
        if Self.texts(content, type).contains(where: test) { return true }
      }
      offset += length + 12
    }
    return false
  }

  /// As they stand, and what they hold where that is packed or written in digits.
  private static func texts(_ content: [UInt8], _ type: String) -> [UntrustedBytes] {
    var found = [UntrustedBytes(content)]
    guard type != "eXIf", let nameEnd = content.firstIndex(of: 0) else { return found }
    var text = content[(nameEnd + 1)...]
    if let packed = packed(text, type) {
      let unpacked = unpacked(Array(packed))
      found.append(UntrustedBytes(unpacked))
      text = unpacked[...]
    }
    if content.starts(with: "Raw profile type ".utf8) {
      found.append(UntrustedBytes(profile(text)))
    }
    return found
  }

  /// Behind the name. Nil where the text stands as it is.
  private static func packed(_ text: ArraySlice<UInt8>, _ type: String) -> ArraySlice<UInt8>? {
    if type == "zTXt" { return text.dropFirst() }
    guard type == "iTXt", text.first == 1 else { return nil }
    // Behind two bytes come a language and the name in it, each with a zero at its end.
    let parts = text.dropFirst(2).split(
      separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? parts[2] : nil
  }

  /// As much as a note may have; also of what is cut off or damaged behind it.
  private static func unpacked(_ packed: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: PictureMetadata.limits.bytes) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      var length = uLongf(buffer.count)
      _ = uncompress(base, &length, packed, uLong(packed.count))
      count = min(Int(length), buffer.count)
    }
  }

  /// What ImageMagick writes: a line break, the profile's name, its length, and its bytes in hexadecimal digits.
  private static func profile(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let lines = text.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
    guard lines.count == 3 else { return [] }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in lines[2].lazy.compactMap(\.hexadecimalValue) {
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return bytes
  }
}
