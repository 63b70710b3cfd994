import Diagnostics
import FrontMatter
import SiteModel

/// What a build leaves for the next one to know.
struct SiteKnowledge {
  let body: SiteBody
  let scans: SourceScans
  let addresses: LockFile.Outcome
  let options: BuildOptions
  /// All that was reported, before `--strict`.
  let diagnostics: [Diagnostic]
  /// Digests of what the outputs without a source were made of, by path.
  let shared: [String: UInt64]
  let search: SearchRecord
  /// Positions of the pages whose bodies are read again the next time, whatever becomes of them.
  var forgotten: Set<Int> = []

  private var site: Site { body.context.site }
  private var record: BuildRecord? { body.memory?.record }

  /// Writes a `BuildRecord`.
  func write(to writer: inout RecordWriter) {
    writer.write(summary)
    writer.write(scans.content.record)
    writer.write(scans.templates.record)
    body.context.facts.table.write(to: &writer)
    writer.write(shared.sorted { $0.key < $1.key }) { writer, entry in
      writer.write(entry.key)
      writer.write(fixed: entry.value)
    }
    writer.write(site.topics.listOrder) { $0.write($1) }
    let kept = keptPages()
    writer.write(remarked(kept)) { $0.write($1) }
    writer.write(hints(kept)) { $0.write($1) }
    writer.write(body.versionFindings.sorted { $0.key < $1.key }) { writer, finding in
      writer.write(finding.key)
      writer.write(finding.value) { $0.write($1) }
    }
    writer.write(search)
    writeHeaders(to: &writer)
    writeBodies(kept, to: &writer)
  }

  private var summary: BuildRecord.Summary {
    let latest = body.headers.notes.indices.map { earliestDay(of: $0) }.max() ?? site.today
    // Before that day the settings are wrong.
    let settled = site.settings.tags.span == nil ? latest : max(latest, site.settings.tags.firstDay)
    let isOfOneDay = PageFeed.dependsOnDay(site)
    let statements = StatementChecks(site.settings, today: site.today).days
    // While a date is wrong, there may be no day on which all is well; nobody asks for one then.
    let first = min(max(settled, statements.lowerBound), statements.upperBound)
    return BuildRecord.Summary(
      baseURL: options.baseURL, isCompressed: options.compresses,
      pictureProgram: body.context.smallerPictures.program,
      languages: site.languages.map(\.tag),
      days: isOfOneDay
        ? site.today...site.today
        : first...statements.upperBound,
      stateDays: site.states.days,
      accepted: site.count(.published), drafts: site.count(.draft),
      withdrawn: site.count(.withdrawn), lock: addresses.digest, gone: addresses.goneCount,
      diagnostics: diagnostics,
      hints: body.hints, addressDiagnostics: body.context.addressDiagnostics,
      layouts: LayoutRecord(
        diagnostics: body.context.layoutDiagnostics,
        usedAssets: body.context.layouts.usedAssets))
  }

  /// The first day on which no date of a page is in the future, those of its films included. A page that was kept has
  /// it from its record.
  private func earliestDay(of page: Int) -> CivilDay {
    let header = body.headers.notes[page].earliestDay
    return body.pages.filmDays[page].map { max($0, header) } ?? header
  }

  /// For each page its position in the last build, if its body was not read again.
  private func keptPages() -> [Int?] {
    var earlier = [Int?](repeating: nil, count: site.pages.count)
    for page in body.kept { earlier[page.page] = page.earlier }
    return earlier
  }

  private func remarked(_ kept: [Int?]) -> [Int] {
    guard let record, !record.remarked.isEmpty else { return body.pages.remarked }
    let earlier = Set(record.remarked)
    return body.pages.remarked
      + kept.indices.filter { kept[$0].map(earlier.contains) ?? false }
  }

  /// For each page how many hints there are on it; nothing for a site without any.
  private func hints(_ kept: [Int?]) -> [Int] {
    guard body.hints > 0 else { return [] }
    let rendered = body.pages.hints
    return kept.indices.map { page in
      kept[page].map { record?.hints(of: $0) ?? 0 } ?? rendered[page] ?? 0
    }
  }

  private func writeHeaders(to writer: inout RecordWriter) {
    let notes = body.headers.notes
    write(notes.map(\.earlier), of: record?.headers, to: &writer) { block, index in
      block.write(
        HeaderRecord(
          page: body.headers.pages[index], earliestDay: earliestDay(of: index),
          diagnostics: notes[index].diagnostics))
    }
  }

  private func writeBodies(_ kept: [Int?], to writer: inout RecordWriter) {
    let rendered = body.pages.records()
    let kept =
      forgotten.isEmpty ? kept : kept.indices.map { forgotten.contains($0) ? nil : kept[$0] }
    let keepsPositions = body.memory?.changes.keepsPositions ?? false
    let unchanged = keepsPositions ? kept : kept.map { _ in nil }
    write(unchanged, of: record?.bodies, to: &writer) { block, index in
      if forgotten.contains(index) {
        return
      } else if let record = rendered[index] {
        block.write(bytes: record)
      } else if let earlier = kept[index], let body = try? body.memory?.body(of: earlier) {
        block.write(body)
      }
    }
  }

  /// Writes one block for each page: as it was, where `earlier` says where that is, or as `make` fills it. Pages
  /// that follow one another as they did are written at once.
  private func write(
    _ earlier: [Int?], of blocks: RecordBlocks?, to writer: inout RecordWriter,
    make: (inout RecordWriter, Int) -> Void
  ) {
    var block = RecordWriter()
    var next = 0
    writer.write(UInt64(earlier.count))
    while next < earlier.count {
      if let blocks, let first = earlier[next] {
        var run = 1
        while next + run < earlier.count, earlier[next + run] == first + run { run += 1 }
        writer.write(bytes: blocks[first..<(first + run)])
        next += run
      } else {
        block.reset()
        make(&block, next)
        writer.write(block: block.bytes)
        next += 1
      }
    }
  }
}
