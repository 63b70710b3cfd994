import Diagnostics
import Markdown
import SiteModel

/// Reads how large the pictures of `content/` are, on all cores, before pages are rendered around them.
struct PictureReading {
  /// One for each file of the listing; nil for downloads, and for pictures that state no size.
  let sizes: [BodyImage.Size?]
  /// Those that can be made smaller, with their sizes, in the order of the listing.
  private let photographs: [(file: Int, size: PictureSize)]
  private let files: [String]

  init(
    _ sources: SiteSources, workers: Workers, problems: inout Problems
  ) throws(MachineTrouble) {
    let files = sources.contentListing.files
    let pictures = files.indices.filter { Self.format(of: files[$0]) != nil }
    let finished = try workers.run(
      over: pictures.count, make: { PictureWorker(content: sources.content) },
      visit: { (worker: inout PictureWorker, index: Int) in
        worker.read(files[pictures[index]], at: pictures[index])
      })
    var sizes: [BodyImage.Size?] = Array(repeating: nil, count: files.count)
    for worker in finished {
      problems.append(worker.problems)
      for (file, size) in worker.sizes {
        sizes[file] = BodyImage.Size(width: size.width, height: size.height)
      }
    }
    self.sizes = sizes
    self.files = files
    photographs = finished.flatMap(\.photographs).sorted { $0.file < $1.file }
  }

  /// What can be made smaller. `content` knows their contents, where they were read.
  func candidates(_ content: SourceScan) -> [PictureCandidate] {
    guard !photographs.isEmpty else { return [] }
    return photographs.compactMap { photograph in
      let path = files[photograph.file]
      guard let position = content.position(of: path) else { return nil }
      return PictureCandidate(
        file: photograph.file, path: path, size: photograph.size,
        digest: content.digests[position], bytes: content.stamps[position].size)
    }
  }

  /// The format that the name promises. Nil for a download.
  fileprivate static func format(of path: String) -> PictureFormat? {
    PictureFormat(ending: PublishedFile.ending(path[...]))
  }
}

private struct PictureWorker {
  let content: SourceReader
  var sizes: [(file: Int, size: PictureSize)] = []
  var photographs: [(file: Int, size: PictureSize)] = []
  var problems = Problems()

  /// Nearly all pictures state their size at once; photographs with previews inside do so late.
  private static let lengths = (start: 4 << 10, most: 256 << 10)

  init(content: SourceReader) {
    self.content = content
  }

  mutating func read(_ path: String, at file: Int) {
    guard let picture = picture(path) else { return }
    if let size = picture.size { sizes.append((file, size)) }
    if let expected = PictureReading.format(of: path) { check(picture, is: expected, at: path) }
    if picture.holdsPlace { reportPlace(at: path) }
    guard picture.isPhotograph, let size = picture.size else { return }
    if size.width * size.height > SmallerPictures.mostPixels { reportTooLarge(size, at: path) }
    photographs.append((file, size))
  }

  private mutating func reportTooLarge(_ size: PictureSize, at path: String) {
    problems.report(
      PictureRules.tooLarge, "the picture has \(size.width) × \(size.height) pixels",
      at: Place(path: "\(content.shownAs)/\(path)"),
      help: "export it smaller: 4,000 pixels on the longer side are enough for print")
  }

  private mutating func reportPlace(at path: String) {
    problems.report(
      PictureRules.place, "the picture says where it was taken",
      at: Place(path: "\(content.shownAs)/\(path)"),
      help: "export it without that, for instance with exiftool -gps:all= -xmp:geotag= FILE")
  }

  /// Nil, with a report, when the file cannot be read.
  private mutating func picture(_ path: String) -> PictureStart? {
    content.withStart(of: path, length: Self.lengths.start, problems: &problems) { file, start in
      let picture = PictureStart(file, start)
      if picture.size != nil || start.count < Self.lengths.start { return picture }
      return PictureStart(file, file.bytes(Self.lengths.most, at: 0))
    }
  }

  private mutating func check(_ picture: PictureStart, is expected: PictureFormat, at path: String)
  {
    guard let format = picture.format else {
      return report(
        "the file cannot be read as \(expected.name)", at: path,
        help: "export the picture again, or take the file out of content/")
    }
    guard format == expected else {
      return report(
        "the file is \(format.name), its name says \(expected.name)", at: path,
        help: "let its name end in .\(format.ending), or export it as \(expected.name)")
    }
    if picture.size == nil, format.alwaysStatesSize {
      report(
        "the picture's width and height cannot be read", at: path,
        help: "export the picture again, without previews and other data inside")
    }
  }

  private mutating func report(_ message: String, at path: String, help: String) {
    problems.report(
      BuildRules.picture, message, at: Place(path: "\(content.shownAs)/\(path)"), help: help)
  }
}

/// What a file says of the picture in it, nearly all of it in its first bytes.
private struct PictureStart {
  let format: PictureFormat?
  let size: PictureSize?
  /// Whether it is one picture made of pixels, and in a format that all browsers and programs know.
  let isPhotograph: Bool
  let holdsPlace: Bool

  init(_ file: OpenFile, _ start: [UInt8]) {
    let bytes = UntrustedBytes(start)
    format = PictureFormat(bytes)
    size = format?.size(bytes)
    isPhotograph = format == .jpeg || (format == .png && !PNGChunks.isAnimated(bytes))
    holdsPlace = format.map { PictureMetadata.holdsPlace(file, start: bytes, $0) } ?? false
  }
}
