import FrontMatter
import Search

/// What the workers brought back from the second pass, put together.
struct RenderedPages {
  /// Positions of the pictures and downloads that they show.
  let files: Set<Int>
  /// Positions of their layouts.
  let layouts: Set<Int>
  /// Positions of the providers of their films.
  let providers: Set<Int>
  /// By page, the first day on which none of its films was reviewed in the future.
  let filmDays: [Int: CivilDay]
  /// Positions of the terms that they explain, among the facts.
  let terms: Set<Int>
  let outputs: [TreeUpdate.Placed]
  /// What each thread found for readers to search, by language.
  private(set) var indexers: [[PageIndexer?]]
  private let bodies: [BodyRecords]

  init(_ workers: [PageWorker]) {
    files = workers.reduce(into: []) { $0.formUnion($1.files) }
    layouts = workers.reduce(into: []) { $0.formUnion($1.layouts) }
    providers = workers.reduce(into: []) { $0.formUnion($1.providers) }
    filmDays = workers.reduce(into: [:]) { $0.merge($1.filmDays) { $1 } }
    terms = workers.reduce(into: []) { $0.formUnion($1.terms) }
    outputs = workers.flatMap { $0.outputs?.placed ?? [] }
    indexers = workers.compactMap { $0.words?.indexers }
    bodies = workers.map(\.bodies)
  }

  /// Of all that pages leave, this is the largest: whoever needs it takes it, so that it goes when it was of use.
  mutating func takeIndexers() -> [[PageIndexer?]] {
    defer { indexers = [] }
    return indexers
  }

  /// Positions of the pages of which something was said.
  var remarked: [Int] { bodies.flatMap(\.remarked) }

  /// How many hints there are on a page, where there are any.
  var hints: [Int: Int] { bodies.reduce(into: [:]) { $0.merge($1.hints) { $1 } } }

  /// By page, which worker has its record.
  func records() -> [Int: ArraySlice<UInt8>] {
    var records: [Int: ArraySlice<UInt8>] = [:]
    for worker in bodies {
      for page in worker.ranges.keys { records[page] = worker[page] }
    }
    return records
  }
}
