/// All outputs of a site, as positions in the published tree's manifest and as files of the unseen tree.
struct OutputSet {
  /// In ascending order.
  let kept: [Int]
  /// In the order of their keys.
  let changed: [OutputFile]

  init(_ outputs: [TreeUpdate.Placed]) {
    var kept: [Int] = []
    var changed: [OutputFile] = []
    kept.reserveCapacity(outputs.count)
    for output in outputs {
      switch output {
      case .kept(let index): kept.append(index)
      case .changed(let file): changed.append(file)
      }
    }
    self.kept = kept.sorted()
    self.changed = changed.sorted { $0.key < $1.key }
  }

  func paths(_ published: OutputManifest) -> [String] {
    kept.map { published[$0].path } + changed.map(\.path)
  }
}

/// How a tree that is to hold some outputs differs from what it holds. What changed with this build is in it
/// already.
struct TreeDifference {
  /// Outputs that are as published, but not so in the tree.
  private(set) var missing: [OutputFile] = []
  /// Files of the tree that are no outputs any more.
  private(set) var stale: [OutputFile] = []

  /// Complexity: linear; all three are in one order.
  init(_ outputs: OutputSet, _ published: OutputManifest, _ tree: OutputManifest) {
    var position = 0
    var next = 0
    let changed = outputs.changed
    for index in outputs.kept {
      let entry = published.entry(at: index)
      skip(to: entry.key, &position, changed, &next, tree)
      if position < tree.count, tree.key(at: position) == entry.key {
        if tree.entry(at: position) != entry { missing.append(published[index]) }
        position += 1
      } else {
        missing.append(published[index])
      }
    }
    skip(to: nil, &position, changed, &next, tree)
  }

  /// What the tree holds before a key, or to the end, and is not among the changed, is stale.
  private mutating func skip(
    to key: UInt64?, _ position: inout Int, _ changed: [OutputFile], _ next: inout Int,
    _ tree: OutputManifest
  ) {
    while position < tree.count {
      let found = tree.key(at: position)
      if let key, found >= key { return }
      while next < changed.count, changed[next].key < found { next += 1 }
      if next == changed.count || changed[next].key != found { stale.append(tree[position]) }
      position += 1
    }
  }
}
