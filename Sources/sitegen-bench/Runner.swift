import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Does all jobs again and again, the competitors in turn, so that a slow minute of the machine meets
/// all of them.
struct Runner {
  let place: Workplace
  let competitors: [Competitor]
  let jobs: [Job]
  let runs: Int

  /// Measurements by job, then by competitor, then by run.
  typealias Results = [Job: [[Measurement]]]

  func measure() throws -> Results {
    var results: Results = [:]
    for job in jobs { results[job] = competitors.map { _ in [] } }
    // Jobs that change something need a site that is built.
    for competitor in competitors { _ = try build(competitor) }
    for run in 0...runs {
      Note.print(run == 0 ? "warm-up" : "run \(run) of \(runs)")
      for (position, competitor) in competitors.enumerated() {
        for job in jobs {
          try competitor.prepare(job, run: run, in: place)
          let measurement = try build(competitor)
          if run > 0 { results[job]?[position].append(measurement) }
        }
      }
    }
    return results
  }

  private func build(_ competitor: Competitor) throws -> Measurement {
    sync()
    let measurement = try Measurement(
      of: competitor.program, competitor.arguments, in: competitor.project,
      messages: place.folder.appending(path: "messages"))
    guard measurement.status == 0 else {
      throw Trouble(
        "\(competitor.name) ended with \(measurement.status):\n\(measurement.messages.suffix(3000))"
      )
    }
    return measurement
  }
}
