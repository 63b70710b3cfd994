/// The place in Exif data: the directory of tag 0x8825, with a latitude (Exif 3.0, section 4.6.6). Many cameras write
/// the directory without one.
enum ExifPlace {
  static func isIn(_ bytes: UntrustedBytes, tiff: Int) -> Bool {
    guard let directory = TIFFDirectory(bytes, tiff: tiff),
      let offset = directory.number(4, ofTag: 0x8825)
    else { return false }
    let places = TIFFDirectory(
      bytes, tiff: tiff, start: offset, isBigEndian: directory.isBigEndian)
    return places.entry(ofTag: 2) != nil
  }
}
