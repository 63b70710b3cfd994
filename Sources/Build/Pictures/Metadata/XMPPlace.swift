/// The place in XMP: a latitude, as `exif:GPSLatitude` (ISO 16684-2, section 7.4) or as makers of drones call it. Prefixes
/// are anybody's choice, the name behind them is not.
enum XMPPlace {
  private static let name = Array("gpslatitude".utf8)

  /// Linear in the bytes. Texts in UTF-16 are read, too: their zeros are passed over.
  static func isIn(_ bytes: UntrustedBytes) -> Bool {
    var found = 0
    for offset in 0..<bytes.count {
      guard let byte = bytes[offset], byte != 0 else { continue }
      // Letters only become small ones, and no other byte becomes a letter of the name.
      let letter = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      // Only the first letter of the name could begin it anew, and it stands in it once.
      found = letter == name[found] ? found + 1 : letter == name[0] ? 1 : 0
      if found == name.count { return true }
    }
    return false
  }
}
