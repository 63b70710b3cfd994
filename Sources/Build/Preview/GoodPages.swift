import Synchronization

/// The last good state of pages that somebody has looked at, for the time when they are wrong.
final class GoodPages: Sendable {
  private let pages = Mutex(Kept())

  private struct Kept {
    var bytes: [String: [UInt8]] = [:]
    var order: [String] = []
    var size = 0
  }

  /// Bytes that are kept at most: some thousand pages.
  private static let bound = 64 << 20

  subscript(source: String) -> [UInt8]? { pages.withLock { $0.bytes[source] } }

  func set(_ bytes: [UInt8], of source: String) {
    pages.withLock { kept in
      if let old = kept.bytes.updateValue(bytes, forKey: source) {
        kept.size -= old.count
      } else {
        kept.order.append(source)
      }
      kept.size += bytes.count
      while kept.size > Self.bound, kept.order.count > 1 {
        kept.size -= kept.bytes.removeValue(forKey: kept.order.removeFirst())?.count ?? 0
      }
    }
  }
}
