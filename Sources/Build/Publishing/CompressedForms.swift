/// Compressed forms of the site's texts, beside them, for servers that send them as they are. Made for outputs
/// that are new or other than published; the other forms are kept.
struct CompressedForms {
  let update: TreeUpdate
  /// Whether the published site has compressed forms, where they are worth it.
  let isPublished: Bool

  func place(
    beside outputs: [TreeUpdate.Placed], _ workers: Workers
  ) throws(MachineTrouble) -> [TreeUpdate.Placed] {
    let (update, isPublished) = (update, isPublished)
    let texts = outputs.filter {
      let file = update.file($0)
      return Compression.isWorthTrying(file.path, size: Int(file.size))
    }
    let finished = try workers.run(
      over: texts.count,
      make: { () throws(MachineTrouble) in
        Worker(update: update, isPublished: isPublished, compressor: try Compressor())
      },
      visit: { (worker: inout Worker, index: Int) throws(MachineTrouble) in
        try worker.visit(texts[index])
      })
    return finished.flatMap(\.placed)
  }

  private struct Worker {
    let update: TreeUpdate
    let isPublished: Bool
    var compressor: Compressor
    var placed: [TreeUpdate.Placed] = []

    mutating func visit(_ output: TreeUpdate.Placed) throws(MachineTrouble) {
      let path = update.file(output).path
      if isPublished, case .kept = output {
        // A form that is not there was not smaller than its text.
        placed += Compression.allCases.compactMap {
          update.published.manifest.index(ofKey: OutputFile.key(of: path + $0.ending))
        }.map { .kept($0) }
        return
      }
      let bytes = try update.bytes(of: output)
      for form in Compression.allCases {
        guard let compressed = compressor.compressed(bytes, as: form) else { continue }
        placed.append(try update.place(compressed[...], at: path + form.ending))
      }
    }
  }
}
