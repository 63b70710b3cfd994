import Diagnostics
import HTML
import Markdown
import SiteModel

/// The smaller forms of a site's photographs.
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
    guard order.settings.areMade, !wanted.isEmpty else {
      try Self.useNothing(order)
      return
    }
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
    guard let version = try store.version(of: found, seconds: order.seconds) else {
      problems.report(
        PictureRules.notMade, "'\(found.path)' does not say its version",
        at: Place(path: order.source),
        help: "install vips again, or write pictures: {smaller: false}")
      return
    }
    let recipe = PictureRecipe(
      widths: order.settings.widths, formats: order.settings.formats, version: version)
    let making = PictureMaking(
      program: found, content: order.content.folder, store: store, seconds: order.seconds,
      patience: order.patience)
    forms = try PictureProduction(recipe: recipe, making: making, order: order)
      .forms(of: wanted, workers, problems: &problems)
  }

  /// What was made for pictures that are gone, or not wanted any more, need not be kept.
  private static func useNothing(_ order: PictureOrder) throws(MachineTrouble) {
    guard let path = order.store, let folder = try? Folder(opening: path) else { return }
    try PictureStore(folder).use([], by: order.user)
  }

  private static func reportMissing(_ order: PictureOrder, problems: inout Problems) {
    let (reason, help) = order.program.absence
    problems.report(
      PictureRules.program, "no smaller forms of pictures were made: \(reason)",
      at: Place(path: order.source), help: "\(help), or write pictures: {smaller: false}")
  }
}
