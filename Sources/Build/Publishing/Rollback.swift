/// What came back when the site before the last publication took the published one's place.
package struct Rollback: Sendable {
  /// Pages of the site that is published now.
  package let pages: Int
  /// Paths of outputs that are as they were before.
  package let changed: [String]
  /// Paths that were gone and are there again.
  package let returned: [String]
  /// Paths that the site before did not have.
  package let gone: [String]

  /// Lets the two sites change places. Trouble if there is no whole earlier site, or if others have changed
  /// the published one, which would be lost with the next build, unless that is to be discarded.
  package init(
    output: String, discardingChanges: Bool, program: UInt64,
    onWait: @escaping @Sendable () -> Void
  ) throws(MachineTrouble) {
    let publication = try Publication(output: output, program: program, onWait: onWait)
    self = try publication.rollBack(discarding: discardingChanges)
  }

  init(from replaced: OutputManifest, to restored: OutputManifest, pages: Int) {
    var changed: [String] = []
    var returned: [String] = []
    for index in 0..<restored.count {
      let file = restored[index]
      if let other = replaced.file(withKey: file.key) {
        if !file.hasContent(of: other) { changed.append(file.path) }
      } else {
        returned.append(file.path)
      }
    }
    self.pages = pages
    self.changed = changed.sorted()
    self.returned = returned.sorted()
    gone = (0..<replaced.count).map { replaced[$0] }
      .filter { restored.file(withKey: $0.key) == nil }.map(\.path).sorted()
  }
}
