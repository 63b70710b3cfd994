import SiteModel

/// What the workers brought back from the second pass, put together.
struct RenderedPages {
  let written: [String]
  /// Positions of the pages that have errors.
  let refused: Set<Int>
  let files: Set<Int>
  let anchors: SectionAnchors
  let sectionLinks: [SectionLink]

  init(_ workers: [PageWorker]) {
    var anchors = SectionAnchors()
    for worker in workers { anchors.merge(worker.anchors) }
    self.anchors = anchors
    written = workers.flatMap(\.written)
    refused = Set(workers.flatMap(\.refused))
    files = workers.reduce(into: []) { $0.formUnion($1.files) }
    sectionLinks = workers.flatMap(\.sectionLinks)
  }
}
