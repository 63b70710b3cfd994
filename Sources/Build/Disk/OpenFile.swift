#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that lies open, for what may be anywhere in it.
struct OpenFile {
  let descriptor: Int32
  let size: Int

  /// Fewer where the file ends before, or cannot be read.
  func bytes(_ count: Int, at offset: Int) -> [UInt8] {
    guard offset >= 0, offset < size else { return [] }
    let wanted = min(max(count, 0), size - offset)
    return [UInt8](unsafeUninitializedCapacity: wanted) { buffer, read in
      while read < wanted, let base = buffer.baseAddress {
        let got = pread(descriptor, base + read, wanted - read, off_t(offset + read))
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return }
        read += got
      }
    }
  }
}
