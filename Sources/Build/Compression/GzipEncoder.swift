import CZlib

/// One file of RFC 1952 after the other, through one state of zlib (260 KB).
final class GzipEncoder {
  /// The state points back to the stream, which must therefore stay where it is.
  private let stream: UnsafeMutablePointer<z_stream>
  private var space: [UInt8] = []

  /// Level 9 costs on a page what level 6 does, 0.4 ms for 20 KB: pages end before the search is long.
  private static let level: Int32 = 9
  /// The largest window, 2^15, and 16 for the header and the checksum of gzip.
  private static let windowBits: Int32 = 15 + 16
  private static let memoryLevel: Int32 = 9

  init() throws(MachineTrouble) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let result = deflateInit2_(
      stream, Self.level, Z_DEFLATED, Self.windowBits, Self.memoryLevel, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard result == Z_OK else {
      throw MachineTrouble(
        "cannot compress: zlib needs more memory than there is, or is another version")
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// At most 4 GB. The header has no name and no time, so that the result depends on the bytes alone.
  func encode(_ bytes: [UInt8]) -> [UInt8] {
    precondition(bytes.count <= Int(UInt32.max), "zlib counts the bytes of one call in 32 bits")
    deflateReset(stream)
    let bound = Int(deflateBound(stream, UInt(bytes.count)))
    if space.count < bound { space = [UInt8](repeating: 0, count: bound) }
    let count = deflateAll(bytes)
    var result = Array(space[..<count])
    result[Self.systemByte] = Self.unknownSystem
    return result
  }

  /// RFC 1952, section 2.3: the tenth byte names the system; 255 is "unknown", as it is everywhere.
  private static let systemByte = 9
  private static let unknownSystem: UInt8 = 255

  private func deflateAll(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { input in
      space.withUnsafeMutableBufferPointer { output in
        // zlib only reads from here; its header says so where it was built with ZLIB_CONST.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(truncatingIfNeeded: output.count)
        let result = deflate(stream, Z_FINISH)
        precondition(result == Z_STREAM_END, "zlib's bound on the output holds")
        return Int(stream.pointee.total_out)
      }
    }
  }
}
