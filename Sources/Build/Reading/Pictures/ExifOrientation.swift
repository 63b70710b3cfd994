/// How the camera was held: tag 0x0112 of the first directory (Exif 3.0, section 4.6; TIFF 6.0).
struct ExifOrientation {
  /// Browsers turn the picture by a quarter, so that its width becomes its height.
  let isTurned: Bool

  /// Upright when nothing is said, or nothing that can be read. `tiff` is where the TIFF header is.
  init(_ bytes: UntrustedBytes, tiff: Int) {
    isTurned =
      TIFFDirectory(bytes, tiff: tiff)?.number(2, ofTag: 0x0112).map((5...8).contains) ?? false
  }
}
