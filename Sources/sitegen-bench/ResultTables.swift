import Foundation

/// The medians, as Markdown.
struct ResultTables {
  let results: Runner.Results
  let competitors: [Competitor]
  let pages: Int
  let runs: Int

  var text: String {
    let tables = [times] + (competitors.count > 1 ? [ratios] : [])
    let caption = "\(pages) pages; medians of \(runs) \(runs == 1 ? "run" : "runs")."
    return "\(caption)\n\n" + tables.map(\.text).joined(separator: "\n")
  }

  private var jobs: [Job] { Job.allCases.filter { results[$0] != nil } }

  private var times: MarkdownTable {
    var table = MarkdownTable(
      head: ["job", "program", "wall s", "CPU s", "peak MB", "pages/s"], texts: 2)
    for job in jobs {
      for (competitor, runs) in zip(competitors, results[job] ?? []) {
        let wall = median(runs.map(\.wall))
        table.rows.append([
          job.words, competitor.name, number(wall, 3), number(median(runs.map(\.cpu)), 3),
          number(median(runs.map(\.peakMemory)), 0), number(Double(pages) / wall, 0),
        ])
      }
    }
    return table
  }

  /// Of medians: how many times more each competitor takes than the first.
  private var ratios: MarkdownTable {
    let others = competitors.dropFirst().map { "\($0.name) / \(competitors[0].name)" }
    var table = MarkdownTable(head: ["job", "ratio", "wall", "CPU", "memory"], texts: 2)
    for job in jobs {
      guard let all = results[job], let first = all.first else { continue }
      for (name, runs) in zip(others, all.dropFirst()) {
        let quotients = [\Measurement.wall, \.cpu, \.peakMemory].map { part in
          number(
            median(runs.map { $0[keyPath: part] }) / median(first.map { $0[keyPath: part] }), 1)
        }
        table.rows.append([job.words, name] + quotients)
      }
    }
    return table
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

func number(_ value: Double, _ digits: Int) -> String {
  String(format: "%.\(digits)f", value)
}
