import Fingerprints

extension PictureStore {
  /// What the program calls itself; nil where it does not say. Kept until its file is another, so that most builds need
  /// not run it.
  func version(of program: InstalledProgram, seconds: Int) throws(MachineTrouble) -> String? {
    let name = "\(Self.key(of: program)).version"
    if let bytes = try? folder.read(name, limit: 1 << 12), !bytes.isEmpty {
      return String(decoding: bytes, as: UTF8.self)
    }
    let outcome = ChildProgram(
      path: program.path, arguments: ["--version"], environment: PictureRecipe.environment,
      folder: folder, secondsAtMost: seconds
    ).run()
    guard outcome.end == .exited(0), outcome.printed.hasPrefix("vips") else { return nil }
    let version = String(outcome.printed.prefix(100))
    try write(Array(version.utf8), to: name)
    return version
  }

  static func key(of program: InstalledProgram) -> String {
    Fingerprint(of: String(program.identity)).description
  }
}
