import CNettle

/// The SHA-256 (FIPS 180-4) of bytes that come in pieces.
struct SHA256Sum: Sendable {
  private var context = sha256_ctx()

  /// Of nothing.
  init() {
    nettle_sha256_init(&context)
  }

  init(of bytes: [UInt8]) {
    self.init()
    add(bytes[...])
  }

  mutating func add(_ piece: ArraySlice<UInt8>) {
    piece.withUnsafeBufferPointer { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
  }

  /// The 32 bytes of the digest.
  var bytes: [UInt8] {
    var finished = context
    return [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { buffer, count in
      nettle_sha256_digest(&finished, buffer.count, buffer.baseAddress)
      count = buffer.count
    }
  }
}
