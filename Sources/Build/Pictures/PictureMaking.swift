import Fingerprints
import SiteModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Makes one smaller form of one picture.
struct PictureMaking: Sendable {
  let program: InstalledProgram
  let content: Folder
  let store: PictureStore
  let seconds: Int
  let patience: Patience

  enum Outcome: Sendable, Equatable {
    case made(PictureStore.Kept)
    /// It would have had no fewer bytes than the picture itself.
    case notSmaller
    /// Why, in words.
    case failed(String)
    /// It hung, or the program had hung before: see `Patience`.
    case skipped
  }

  func make(
    _ form: PictureRecipe.Form, of picture: PictureCandidate, key: String
  ) throws(MachineTrouble) -> Outcome {
    guard patience.loss == nil else { return .skipped }
    let name = PictureStore.name(key, form)
    // Of this build alone, and with the ending by which the program knows the format.
    let unfinished = "\(PictureStore.unfinished)\(getpid())-\(name)"
    defer { store.remove(unfinished) }
    let outcome = run(form, of: picture, to: unfinished)
    guard outcome.end == .exited(0) else {
      // Its warnings have numbers of processes in them, which are others each time.
      let fault = outcome.fault(
        of: PictureProgram.name, secondsAtMost: seconds, noise: "VIPS-WARNING")
      guard outcome.end == .late else { return .failed(fault) }
      patience.lose(Patience.Loss(key: key, program: program.identity, reason: fault))
      return .skipped
    }
    guard let bytes = result(unfinished, form) else {
      return .failed("what \(PictureProgram.name) made is not the picture that was asked for")
    }
    guard bytes.count < picture.bytes else { return .notSmaller }
    try store.write(bytes, to: name)
    return .made(
      PictureStore.Kept(
        name: name, format: form.format, width: form.width, bytes: bytes.count,
        digest: Fingerprint(of: bytes).value))
  }

  private func run(
    _ form: PictureRecipe.Form, of picture: PictureCandidate, to file: String
  ) -> ChildProgram.Outcome {
    let input = openat(content.descriptor, picture.path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard input >= 0 else {
      return ChildProgram.Outcome(end: .notStarted(MachineTrouble.reason(errno)))
    }
    defer { close(input) }
    return ChildProgram(
      path: program.path, arguments: PictureRecipe.arguments(form, to: file),
      environment: PictureRecipe.environment, folder: store.folder, secondsAtMost: seconds
    ).run(input: input)
  }

  /// Without what is no picture. Nil when it is not in the format and of the width that were asked for.
  private func result(_ file: String, _ form: PictureRecipe.Form) -> [UInt8]? {
    guard var bytes = try? store.folder.read(file, limit: 1 << 27) else { return nil }
    if form.format == .webp {
      guard let bare = WebPChunks.withoutMetadata(bytes) else { return nil }
      bytes = bare
    }
    let picture = UntrustedBytes(bytes)
    guard let format = PictureFormat(picture), format.ending == form.format.rawValue,
      format.size(picture)?.width == form.width,
      !PictureMetadata.names.contains(where: picture.contains)
    else { return nil }
    return bytes
  }
}
