import BenchmarkCorpus

/// When the pages of a made-up site are to be reviewed, and what the site does about those that are late.
enum ReviewPieces {
  /// Some plans are over after a few builds, some after many.
  static func plan(_ random: inout SeededGenerator) -> String {
    random.pick(["2030", "2025", "2025-07", "2025-12-24", "2026", "2026-03", "2026-08-15"])
  }

  /// A line of `site.yaml`. No state stops the publication: links to a page that was withdrawn do that often enough.
  static func settings(_ random: inout SeededGenerator) -> String {
    let actions = ["nothing", "hint", "warning", "notice", "notice"]
    let overdue = random.pick(actions + ["{article: notice, topic: warning}", "withdraw"])
    let interval = random.pick(["", "interval: 36, ", "interval: {article: 60, topic: 12}, "])
    return """
      review: {due_soon: \(random.pick([10, 90])), long_overdue: \(random.pick([30, 365])), \(interval)\
      states: {overdue: \(overdue), long_overdue: \(random.pick(actions)), \
      due_soon: \(random.pick(["hint", "nothing", "warning"]))}}
      """
  }
}
