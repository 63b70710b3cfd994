import Fingerprints
import SiteModel

/// Lets Pagefind make the index of a site that asks for it (`search: pagefind`), from the pages as they will be
/// published, before they are. Its files are outputs like others, below `pagefind/`.
///
/// It is run when a page is other than it was. A build that finds all sources unchanged does not look at the program; the next
/// one that has something to do runs it again if its file is another. Its version is not asked for: that would cost each
/// such build more than looking at the file.
struct PagefindIndex {
  /// Where readers' browsers find the index, below the site's base.
  static let folder = "pagefind/"
  /// Names in `BuildRecord.shared` of what the index was made of, and of how many files it has.
  private static let made = "pagefind/"
  private static let count = "pagefind/*"
  private static let program = "pagefind"

  /// Whether that is one of these names.
  static func isNote(_ name: String) -> Bool { name == made || name == count }

  let update: TreeUpdate
  let options: BuildOptions
  /// A folder that nobody else uses; it need not be there.
  let workplace: String
  let remembered: [String: UInt64]

  struct Placed {
    var outputs: [TreeUpdate.Placed] = []
    var reads: [String: UInt64] = [:]
  }

  /// `pages` are the pages of the site that readers may find.
  func place(_ pages: [TreeUpdate.Placed]) throws(MachineTrouble) -> Placed {
    let program = try found()
    let digest = digest(of: pages, program)
    var placed = Placed()
    let kept = published
    if remembered[Self.made] == digest, remembered[Self.count] == UInt64(kept.count) {
      placed.outputs = kept
    } else {
      placed.outputs = try made(of: pages, by: program.path)
    }
    placed.reads = [Self.made: digest, Self.count: UInt64(placed.outputs.count)]
    return placed
  }

  private func found() throws(MachineTrouble) -> InstalledProgram {
    guard let program = InstalledProgram.first(Self.program, in: options.programFolders) else {
      throw MachineTrouble(
        "'search: pagefind' in site.yaml needs the program 'pagefind', and there is none in PATH",
        help: "install Pagefind (https://pagefind.app), or write 'search: own'")
    }
    return program
  }

  private func digest(
    of pages: [TreeUpdate.Placed], _ program: InstalledProgram
  ) -> UInt64 {
    let files = pages.map(update.file).sorted { $0.key < $1.key }
    var digest = Fingerprint()
    for file in files {
      digest.add(file.path)
      digest.add(file.digest)
    }
    digest.add(program.identity)
    return digest.value
  }

  /// The files of the index that is published, without their compressed forms, which are made of all outputs at once.
  private var published: [TreeUpdate.Placed] {
    let manifest = update.published.manifest
    var positions: [String: Int] = [:]
    for index in 0..<manifest.count {
      let path = manifest[index].path
      if path.hasPrefix(Self.folder) { positions[path] = index }
    }
    let files = positions.filter { path, _ in
      !Compression.allCases.contains { form in
        path.hasSuffix(form.ending) && positions[String(path.dropLast(form.ending.count))] != nil
      }
    }
    return files.values.sorted().map { .kept($0) }
  }

  private func made(
    of pages: [TreeUpdate.Placed], by program: String
  ) throws(MachineTrouble) -> [TreeUpdate.Placed] {
    try clear()
    let (site, index) = ("\(workplace)/site", "\(workplace)/index")
    try Folder.make(site)
    try Folder.make(index)
    let tree = OutputTree(root: try Folder(opening: site))
    for page in pages {
      _ = try tree.write(update.bytes(of: page)[...], to: update.file(page).path)
    }
    try run(program, site: site, index: index)
    let folder = try Folder(opening: index)
    let files = try FolderListing(of: folder, includingHidden: true).everything.sorted()
    guard files.contains("pagefind.js") else {
      throw MachineTrouble(
        "'\(program)' ended without an error and made no 'pagefind.js'",
        help: "install Pagefind 1.0 or later")
    }
    var outputs: [TreeUpdate.Placed] = []
    for file in files {
      guard let bytes = try? folder.read(file, limit: 1 << 28) else {
        throw MachineTrouble("cannot read '\(index)/\(file)'")
      }
      outputs.append(try update.place(bytes[...], at: Self.folder + file))
    }
    try clear()
    return outputs
  }

  /// What a build left that was stopped is in nobody's way.
  private func clear() throws(MachineTrouble) {
    guard try FileKind.of(workplace) == .folder else { return }
    try OutputTree(root: try Folder(opening: workplace)).removeEverything(except: [])
  }

  private func run(_ program: String, site: String, index: String) throws(MachineTrouble) {
    let child = ChildProgram(
      path: program, arguments: ["--site", site, "--output-path", index],
      secondsAtMost: options.secondsForPrograms)
    let outcome = child.run()
    guard outcome.end != .exited(0) else { return }
    throw MachineTrouble(
      outcome.fault(
        of: "'\(program)', which makes the index of this site,",
        secondsAtMost: options.secondsForPrograms),
      help:
        "nothing was published; run it by hand on the published site to see more, or write 'search: own' in site.yaml"
    )
  }
}
