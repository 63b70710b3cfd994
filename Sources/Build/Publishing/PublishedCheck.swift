/// Looks for what others did to the published folder. It begins at once, beside the reading of the sources.
struct PublishedCheck {
  private let published: PublishedTree
  private let inspection: TreeInspection?
  private let differences: Background<[TreeInspection.Difference]>

  init(_ published: PublishedTree) {
    self.published = published
    let inspection = published.folder.map {
      TreeInspection(folder: $0, manifest: published.manifest)
    }
    self.inspection = inspection
    differences = Background { () throws(MachineTrouble) in inspection?.differences() ?? [] }
  }

  /// Begins to look for what others put into the folder.
  func strangers() -> Background<[String]> {
    Background { [inspection] () throws(MachineTrouble) in try inspection?.addedPaths() ?? [] }
  }

  /// Whether every file is there as it was written.
  func isWhole() throws(MachineTrouble) -> Bool { try differing().isEmpty }

  /// The files that are missing, or not as they were written.
  func differing() throws(MachineTrouble) -> [TreeInspection.Difference] {
    try differences.value()
  }

  /// Whether the folder is what its record says, and nothing else.
  func isIntact(_ strangers: Background<[String]>) throws(MachineTrouble) -> Bool {
    guard try isWhole() else { return false }
    return try strangers.value().isEmpty
  }

  /// What somebody else changed or added would be lost with the next publication, so that is refused.
  func refuseToLose(_ strangers: Background<[String]>) throws(MachineTrouble) {
    let changed = try differing().filter { !$0.isMissing }.map(\.file.path)
    let added = try strangers.value()
    guard let folder = published.folder, let example = (changed + added).min() else { return }
    let count = changed.count + added.count
    let others = count == 1 ? "" : ", and \(count - 1) more"
    let what = changed.contains(example) ? "was changed in" : "was put into"
    throw MachineTrouble(
      "'\(example)' \(what) '\(folder.path)' by somebody else\(others), and would be lost",
      help:
        "move it away and change the sources instead, or let it be replaced with --discard-changes")
  }
}
