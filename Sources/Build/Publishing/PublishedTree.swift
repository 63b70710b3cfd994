/// The published folder and what is known of it.
struct PublishedTree: Sendable {
  /// Nil when nothing is published.
  let folder: Folder?
  /// Empty when nobody knows what the folder holds.
  let manifest: OutputManifest
  /// What the build knew that made it.
  var knowledge: BuildRecord?

  /// Without what somebody has removed or changed: that counts as not published.
  func without(_ differences: [TreeInspection.Difference]) -> PublishedTree {
    guard !differences.isEmpty else { return self }
    let keys = Set(differences.map(\.file.key))
    let files = (0..<manifest.count).map { manifest[$0] }.filter { !keys.contains($0.key) }
    let folders = (0..<manifest.folderCount).map { manifest.folder($0) }
    return PublishedTree(
      folder: folder, manifest: OutputManifest(files, folders), knowledge: knowledge)
  }
}
