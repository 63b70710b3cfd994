package import FrontMatter

/// What a build is asked to do.
package struct BuildOptions: Sendable {
  /// The folder of Markdown files and settings.
  package var content: String
  /// The folder of layouts, strings and assets.
  package var templates: String
  /// The folder that is published.
  package var output: String
  /// Instead of `base_url` in `site.yaml`.
  package var baseURL: String?
  /// The day that counts as today.
  package var today: CivilDay
  /// Whether warnings stop the publication.
  package var isStrict: Bool
  /// Threads that read and render.
  package var jobs: Int
  /// Whether compressed forms are published beside texts.
  package var compresses: Bool
  /// The servers that settings are written for, beside the output.
  package var hosts: [HostKind]
  /// Whether the digest of the whole site is worked out.
  package var asksDigest: Bool
  /// Whether the list of all files with their digests is written beside the output.
  package var writesManifest: Bool
  /// Whether what others changed in the output may be replaced.
  package var discardsChanges: Bool
  /// Makes smaller forms of pictures.
  package var pictureProgram: PictureProgram
  /// How long it may work on one of them.
  package var pictureSeconds = 60
  /// Reads the history of pages for a check; nil where nobody wants to know.
  package var git: GitProgram?
  /// What a check compares the dates of pages with; nil where nobody asked for it.
  package var earlierSite: EarlierSite?
  /// How the list of all addresses that were published is used.
  package var addressLock = AddressLockUse.unused
  /// Tells one build of the program from another: what one remembers is nothing to the other.
  package var program: UInt64
  /// Where other programs are looked for, in this order.
  package var programFolders: [String] = []
  /// How long one of them may take.
  package var secondsForPrograms = 300

  package init(
    content: String = "content", templates: String = "templates", output: String = "public",
    baseURL: String? = nil, today: CivilDay, isStrict: Bool = false, jobs: Int,
    compresses: Bool = false, hosts: [HostKind] = [], asksDigest: Bool = false,
    writesManifest: Bool = false,
    discardsChanges: Bool = false, pictureProgram: PictureProgram = .unwanted,
    program: UInt64 = 0
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.baseURL = baseURL
    self.today = today
    self.isStrict = isStrict
    self.jobs = jobs
    self.compresses = compresses
    self.hosts = hosts
    self.asksDigest = asksDigest
    self.writesManifest = writesManifest
    self.discardsChanges = discardsChanges
    self.pictureProgram = pictureProgram
    self.program = program
  }

  /// Where that list lies: beside the folder of Markdown files.
  var lockPath: String {
    var folder = content[...]
    while folder.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
    let name = folder.split(separator: "/").last ?? ""
    if name == "" || name == "." || name == ".." { return "\(folder)/../\(LockFile.name)" }
    return folder.dropLast(name.count) + LockFile.name
  }
}
