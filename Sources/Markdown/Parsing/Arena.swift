/// Memory for one page at a time: handed out by moving a mark, given back all at once.
///
/// A parse makes thousands of small blocks that all die together. Keeping them in slabs of the thread's
/// own costs a few instructions a block and shares no lock with other threads. What is free is zero: one
/// stroke over all that a page used takes less time than one for each block.
struct Arena {
  /// The free part of the slab being filled.
  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  private var slabs: [UnsafeMutableRawBufferPointer]

  private static let alignment = 16
  private static let slabSize = 1 << 18
  /// Each block is preceded by its size, which `realloc` is not told.
  private static let header = 16

  init() {
    next = UnsafeMutableRawPointer.allocate(byteCount: Self.slabSize, alignment: Self.alignment)
    next.initializeMemory(as: UInt8.self, repeating: 0, count: Self.slabSize)
    end = next + Self.slabSize
    slabs = [UnsafeMutableRawBufferPointer(start: next, count: Self.slabSize)]
  }

  /// Zeroed memory, aligned for any C type.
  @inline(__always)
  mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer { reserve(size) }

  /// The content moves to the new block unless the block is the newest and has room to grow.
  mutating func reallocate(
    _ block: UnsafeMutableRawPointer, to size: Int
  ) -> UnsafeMutableRawPointer {
    let oldSize = (block - Self.header).load(as: Int.self)
    if size <= oldSize { return block }
    let isNewest = block + Self.rounded(oldSize) == next
    if isNewest, end - block >= Self.rounded(size) {
      (block - Self.header).storeBytes(of: size, as: Int.self)
      next = block + Self.rounded(size)
      return block
    }
    let moved = reserve(size)
    moved.copyMemory(from: block, byteCount: oldSize)
    return moved
  }

  /// Everything handed out before is gone, and zero again. The first slab is kept for the next page; a page that
  /// needed more is rare.
  mutating func reset() {
    let isFirstSlab = slabs.count == 1
    for slab in slabs.dropFirst() { slab.deallocate() }
    slabs.removeSubrange(1...)
    if let start = slabs[0].baseAddress {
      let used = isFirstSlab ? next - start : slabs[0].count
      start.initializeMemory(as: UInt8.self, repeating: 0, count: used)
    }
    useNewestSlab()
  }

  mutating func deallocate() {
    for slab in slabs { slab.deallocate() }
    slabs = []
  }

  @inline(__always)
  private static func rounded(_ size: Int) -> Int {
    (size &+ (alignment - 1)) & ~(alignment - 1)
  }

  @inline(__always)
  private mutating func reserve(_ size: Int) -> UnsafeMutableRawPointer {
    let needed = Self.header &+ Self.rounded(size)
    if end - next < needed { addSlab(holding: needed) }
    let block = next + Self.header
    next.storeBytes(of: size, as: Int.self)
    next += needed
    return block
  }

  private mutating func addSlab(holding size: Int) {
    let slab = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(Self.slabSize, size), alignment: Self.alignment)
    slab.initializeMemory(as: UInt8.self, repeating: 0)
    slabs.append(slab)
    useNewestSlab()
  }

  private mutating func useNewestSlab() {
    guard let slab = slabs.last, let start = slab.baseAddress else {
      preconditionFailure("the arena was used after it was given back")
    }
    next = start
    end = start + slab.count
  }
}
