/// The outputs of a build as they are placed, and those that wait until it is certain that the site will be
/// published.
///
/// Pages are few in most builds, so they wait in memory: a build that finds a mistake then leaves no trace, and
/// the site before the last publication stays there to go back to. Beyond a bound, pages are written as they
/// come.
struct OutputPlan {
  private let update: TreeUpdate
  private(set) var placed: [TreeUpdate.Placed] = []
  private var waiting: [(path: String, bytes: [UInt8])] = []
  private var waitingBytes = 0
  private var isFlowing = false

  /// Bytes that wait, for each thread.
  private static let bound = 1 << 20

  init(_ update: TreeUpdate) {
    self.update = update
  }

  mutating func add(_ bytes: ArraySlice<UInt8>, at path: String) throws(MachineTrouble) {
    if isFlowing {
      placed.append(try update.place(bytes, at: path))
    } else if let published = update.published(bytes, at: path) {
      placed.append(.kept(published))
    } else {
      waiting.append((path, Array(bytes)))
      waitingBytes += bytes.count
      if waitingBytes > Self.bound { try finish() }
    }
  }

  /// Nothing waits any more.
  mutating func finish() throws(MachineTrouble) {
    isFlowing = true
    for (path, bytes) in waiting { placed.append(try update.place(bytes[...], at: path)) }
    waiting = []
    waitingBytes = 0
  }
}
