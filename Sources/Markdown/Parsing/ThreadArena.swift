import CCmarkGFM

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The way from cmark's allocator callbacks, which are told nothing, to the arena of the thread they
/// run on: a pointer kept under a thread key for as long as a page is parsed and used.
enum ThreadArena {
  typealias Pointer = UnsafeMutablePointer<Arena>

  /// Makes `arena` the one that cmark allocates from on this thread, while `body` runs.
  static func using<R, E: Error>(_ arena: Pointer, _ body: () throws(E) -> R) throws(E) -> R {
    let outer = pthread_getspecific(key)
    pthread_setspecific(key, arena)
    defer { pthread_setspecific(key, outer) }
    return try body()
  }

  /// cmark's view of the arena. Freeing does nothing: the page is forgotten as a whole.
  nonisolated(unsafe) static let memory: UnsafeMutablePointer<cmark_mem> = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(
        calloc: { count, size in ThreadArena.current.pointee.allocate(count * size) },
        realloc: { block, size in
          guard let block else { return ThreadArena.current.pointee.allocate(size) }
          return ThreadArena.current.pointee.reallocate(block, to: size)
        },
        free: { _ in }))
    return memory
  }()

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let status = pthread_key_create(&key, nil)
    precondition(status == 0, "the system has no thread key left")
    return key
  }()

  private static var current: Pointer {
    guard let pointer = pthread_getspecific(key) else {
      preconditionFailure("cmark allocates outside of a parse")
    }
    return pointer.assumingMemoryBound(to: Arena.self)
  }
}
