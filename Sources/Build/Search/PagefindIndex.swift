import Fingerprints
import SiteModel

/// Lets Pagefind make the index of a site that asks for it (`search: pagefind`), from the pages as they will be
/// published, before they are. Its files are outputs like others, below `pagefind/`.
///
/// It is run when a page is other than it was, or the program is. Its version is not asked for: that would cost each build
/// more than looking at its file.
struct PagefindIndex {
  /// Where readers' browsers find the index, below the site's base.
  static let folder = "pagefind/"
  /// Names in `BuildRecord.shared` of what the index was made of, and of how many files it has.
  private static let made = "pagefind/"
  private static let count = "pagefind/*"
  private static let program = "pagefind"

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
    let digest = try digest(of: pages, program)
    var placed = Placed()
    let kept = published
    if remembered[Self.made] == digest, remembered[Self.count] == UInt64(kept.count) {
      placed.outputs = kept
    } else {
      placed.outputs = try made(of: pages, by: program)
    }
    placed.reads = [Self.made: digest, Self.count: UInt64(placed.outputs.count)]
    return placed
  }

  private func found() throws(MachineTrouble) -> String {
    guard let path = ChildProgram.find(Self.program, in: options.programFolders) else {
      throw MachineTrouble(
        "'search: pagefind' in site.yaml needs the program 'pagefind', and there is none in PATH",
        help: "install Pagefind (https://pagefind.app), or write 'search: own'")
    }
    return path
  }

  private func digest(
    of pages: [TreeUpdate.Placed], _ program: String
  ) throws(MachineTrouble) -> UInt64 {
    let files = pages.map(update.file).sorted { $0.key < $1.key }
    var digest = Fingerprint()
    for file in files {
      digest.add(file.path)
      digest.add(file.digest)
    }
    let stamp = try Folder(opening: "/").stamp(of: String(program.drop { $0 == "/" }))
    digest.add(program)
    digest.add(Int(stamp?.size ?? 0))
    digest.add(Int(stamp?.modified ?? 0))
    return digest.value
  }

  /// The files of the index that is published.
  private var published: [TreeUpdate.Placed] {
    let manifest = update.published.manifest
    return (0..<manifest.count).filter { manifest[$0].path.hasPrefix(Self.folder) }.map {
      .kept($0)
    }
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
    let fault: String
    switch outcome.end {
    case .exited(0): return
    case .exited(let status): fault = "ended with exit status \(status)"
    case .killed(let signal): fault = "was ended by signal \(signal)"
    case .notStarted(let reason): fault = "cannot be run: \(reason)"
    case .late: fault = "did not end within \(options.secondsForPrograms) seconds, and was stopped"
    }
    let lines = outcome.printed.split(whereSeparator: \.isNewline)
    let last = lines.last { $0.contains { !$0.isWhitespace } }
    throw MachineTrouble(
      "'\(program)', which makes the index of this site, \(fault)"
        + (last.map { ": \($0)" } ?? ""),
      help:
        "nothing was published; run it by hand on the published site to see more, or write 'search: own' in site.yaml"
    )
  }
}
