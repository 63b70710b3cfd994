/// Compresses files one after the other. One value belongs to one thread, which makes it once and keeps
/// it: the encoders' memory is used again for each file.
///
/// The same bytes give the same compressed bytes, for one version of each library.
struct Compressor {
  private let gzip: GzipEncoder
  private var brotli = BrotliEncoder()

  init() throws(MachineTrouble) {
    gzip = try GzipEncoder()
  }

  /// Nil where the form would not be smaller than the bytes: then it must not be published.
  mutating func compressed(_ bytes: [UInt8], as form: Compression) -> [UInt8]? {
    let result =
      switch form {
      case .gzip: gzip.encode(bytes)
      case .brotli: brotli.encode(bytes)
      }
    return result.count < bytes.count ? result : nil
  }
}
