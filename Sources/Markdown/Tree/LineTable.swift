#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the lines of a body begin, as byte offsets into the file. Lines count from 1 at the start of
/// the body, as in cmark's tree, and end as there: at LF, CR LF, or a CR alone.
struct LineTable: Sendable {
  private var starts: [Int] = []
  private let end: Int

  var count: Int { starts.count }

  init(_ bytes: UnsafeBufferPointer<UInt8>, body: Range<Int>) {
    end = body.upperBound
    starts.reserveCapacity(body.count / 48)
    starts.append(body.lowerBound)
    let slice = UnsafeBufferPointer(rebasing: bytes[body])
    guard let base = slice.baseAddress else { return }
    if memchr(base, 0x0D, slice.count) == nil {
      addLines(base, count: slice.count, offset: body.lowerBound)
    } else {
      addLinesWithReturns(slice, offset: body.lowerBound)
    }
  }

  /// The start of line `number`; the end of the body for a line behind the last.
  func start(of number: Int) -> Int {
    number - 1 < starts.count ? starts[max(0, number - 1)] : end
  }

  /// The bytes of line `number`, its ending included.
  func range(of number: Int) -> Range<Int> {
    let start = start(of: number)
    return start..<max(start, self.start(of: number + 1))
  }

  /// The number of the line that holds the byte at a position.
  func number(ofLineAt position: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= position { low = middle } else { high = middle }
    }
    return low + 1
  }

  private mutating func addLines(_ base: UnsafePointer<UInt8>, count: Int, offset: Int) {
    var position = 0
    while let found = memchr(base + position, 0x0A, count - position) {
      position = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      starts.append(offset + position)
    }
  }

  private mutating func addLinesWithReturns(_ body: UnsafeBufferPointer<UInt8>, offset: Int) {
    for index in body.indices {
      let isBeforeLF = index + 1 < body.count && body[index + 1] == 0x0A
      if body[index] == 0x0A || (body[index] == 0x0D && !isBeforeLF) {
        starts.append(offset + index + 1)
      }
    }
  }
}
