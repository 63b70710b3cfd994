import CNettle

/// The SHA-1 (FIPS 180-4) of bytes, in hexadecimal: git names contents by it. Not for security.
enum SHA1Sum {
  static func text(_ parts: [UInt8]...) -> String {
    var context = sha1_ctx()
    nettle_sha1_init(&context)
    for part in parts {
      part.withUnsafeBufferPointer { nettle_sha1_update(&context, $0.count, $0.baseAddress) }
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(SHA1_DIGEST_SIZE)) { buffer, count in
      nettle_sha1_digest(&context, buffer.count, buffer.baseAddress)
      count = buffer.count
    }
    return Hexadecimal.text(bytes)
  }
}

extension SHA256Sum {
  static func text(_ parts: [UInt8]...) -> String {
    var sum = SHA256Sum()
    for part in parts { sum.add(part[...]) }
    return Hexadecimal.text(sum.bytes)
  }
}
