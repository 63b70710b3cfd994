import Diagnostics
import Fingerprints
import HTML
import Markdown
import SiteModel

/// The smaller forms of a site's photographs: those that are kept, and those that are made now, on all cores.
struct SmallerPictures: Sendable {
  /// By the picture's position among the site's files.
  private(set) var forms: [Int: [PictureStore.Kept]] = [:]
  /// Where the files are; nil when there are none.
  private(set) var store: PictureStore?
  /// What is remembered of the program; 0 where no photograph has a use for one.
  private(set) var program: UInt64 = 0

  /// None.
  init() {}

  /// Where they are published, below the site's base: in the folder whose files servers let browsers keep for good.
  static func path(_ name: String) -> String { "assets/pictures/\(name)" }

  /// What pages say of them.
  func images(on base: BaseAddress) -> [Int: [BodyImage.Form]] {
    forms.mapValues { kept in
      var images: [BodyImage.Form] = []
      // In the order in which they were asked for.
      for format in kept.map(\.format)
      where !images.contains(where: { $0.type == format.mediaType }) {
        images.append(
          BodyImage.Form(
            type: format.mediaType,
            files: kept.filter { $0.format == format }.map {
              BodyImage.File(
                address: Address(path: base.path + Self.path($0.name)), width: $0.width)
            }))
      }
      return images
    }
  }
}

/// What is asked of whom.
struct PictureOrder {
  let settings: PictureSettings
  let source: String
  let program: PictureProgram
  let seconds: Int
  /// Nil where nothing is written.
  let store: String?
  let content: SourceReader
}

extension SmallerPictures {
  /// More pixels than any screen and any press has use for.
  static let mostPixels = 100_000_000

  init(
    of pictures: [PictureCandidate], _ order: PictureOrder, workers: Workers,
    problems: inout Problems
  ) throws(MachineTrouble) {
    let least = order.settings.widths.first ?? .max
    let wanted = pictures.filter {
      $0.size.width > least && $0.size.width * $0.size.height <= Self.mostPixels
    }
    guard order.settings.areMade, !wanted.isEmpty else { return }
    let found = order.program.find()
    program = order.program.identity(of: found)
    guard order.program != .unwanted else { return }
    guard let found else {
      Self.reportMissing(order, problems: &problems)
      return
    }
    guard let path = order.store else { return }
    let store = try PictureStore(path)
    self.store = store
    guard let version = try Self.version(of: found, store, order) else {
      problems.report(
        PictureRules.notMade, "'\(found.path)' does not say its version",
        at: Place(path: order.source),
        help: "install vips again, or write pictures: {smaller: false}")
      return
    }
    let recipe = PictureRecipe(
      widths: order.settings.widths, formats: order.settings.formats, version: version)
    let making = PictureMaking(
      program: found.path, content: order.content.folder, store: store, seconds: order.seconds)
    try make(wanted, recipe, making, order, workers, problems: &problems)
  }

  private mutating func make(
    _ pictures: [PictureCandidate], _ recipe: PictureRecipe, _ making: PictureMaking,
    _ order: PictureOrder, _ workers: Workers, problems: inout Problems
  ) throws(MachineTrouble) {
    var tasks: [Task] = []
    var keys: [String: PictureCandidate] = [:]
    for picture in pictures {
      let key = recipe.key(of: picture)
      if let kept = making.store.forms(of: key) {
        forms[picture.file] = kept
      } else if keys.updateValue(picture, forKey: key) == nil {
        tasks += recipe.forms(ofWidth: picture.size.width).map {
          Task(key: key, picture: picture, form: $0)
        }
      }
    }
    guard !tasks.isEmpty else { return }
    try making.store.removeAbandoned()
    let orders = tasks
    let finished = try workers.run(
      over: tasks.count, ticket: 1, make: { [(Int, PictureMaking.Outcome)]() },
      visit: { (done: inout [(Int, PictureMaking.Outcome)], index: Int) throws(MachineTrouble) in
        let task = orders[index]
        done.append((index, try making.make(task.form, of: task.picture, key: task.key)))
      })
    var results: [String: [PictureMaking.Outcome]] = [:]
    for (index, outcome) in finished.flatMap(\.self).sorted(by: { $0.0 < $1.0 }) {
      results[tasks[index].key, default: []].append(outcome)
    }
    for picture in pictures where forms[picture.file] == nil {
      let key = recipe.key(of: picture)
      guard let outcomes = results[key] else { continue }
      forms[picture.file] = try take(
        outcomes, of: picture, key, making.store, order, problems: &problems)
    }
  }

  private struct Task {
    let key: String
    let picture: PictureCandidate
    let form: PictureRecipe.Form
  }

  /// All forms of a picture or none: a picture that one format fails on is not to be trusted with another.
  private func take(
    _ outcomes: [PictureMaking.Outcome], of picture: PictureCandidate, _ key: String,
    _ store: PictureStore, _ order: PictureOrder, problems: inout Problems
  ) throws(MachineTrouble) -> [PictureStore.Kept]? {
    var kept: [PictureStore.Kept] = []
    var reason: String?
    var isWhole = true
    for outcome in outcomes {
      switch outcome {
      case .made(let form): kept.append(form)
      case .notSmaller: break
      case .failed(let words): (reason, isWhole) = (reason ?? words, false)
      case .skipped: isWhole = false
      }
    }
    guard isWhole else {
      let reason = reason ?? "\(PictureProgram.name) was not done with others in time"
      problems.report(
        PictureRules.notMade, "no smaller forms of the picture were made: \(reason)",
        at: Place(path: "\(order.content.shownAs)/\(picture.path)"),
        help: "readers get it as it is; open it in a program for pictures and export it again")
      return nil
    }
    try store.remember(kept, of: key)
    return kept
  }

  private static func reportMissing(_ order: PictureOrder, problems: inout Problems) {
    let (reason, help) = order.program.absence
    problems.report(
      PictureRules.program, "no smaller forms of pictures were made: \(reason)",
      at: Place(path: order.source), help: "\(help), or write pictures: {smaller: false}")
  }

  /// What the program calls itself: kept until its file is another, so that most builds need not run it.
  private static func version(
    of found: InstalledProgram, _ store: PictureStore, _ order: PictureOrder
  ) throws(MachineTrouble) -> String? {
    let name = "\(Fingerprint(of: String(found.identity))).version"
    if let bytes = try? store.folder.read(name, limit: 1 << 12), !bytes.isEmpty {
      return String(decoding: bytes, as: UTF8.self)
    }
    let outcome = ChildProgram(
      path: found.path, arguments: ["--version"], environment: PictureRecipe.environment,
      folder: store.folder, secondsAtMost: order.seconds
    ).run()
    guard outcome.end == .exited(0), outcome.printed.hasPrefix("vips") else { return nil }
    let version = String(outcome.printed.prefix(100))
    try store.write(Array(version.utf8), to: name)
    return version
  }
}
