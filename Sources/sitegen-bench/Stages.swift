import Foundation

/// What the program itself says about its stages, in one cold build.
enum Stages {
  /// `EX_USAGE` of sysexits.
  private static let unknownOption: Int32 = 64

  /// A program that knows no `--timings` has nothing to say.
  static func text(_ competitor: Competitor, in place: Workplace) throws -> String {
    try competitor.prepare(.cold, run: 0, in: place)
    let measurement = try Measurement(
      of: competitor.program, competitor.arguments + ["--timings"], in: competitor.project,
      messages: place.folder.appending(path: "messages"))
    if measurement.status == unknownOption { return "" }
    guard measurement.status == 0 else {
      throw Trouble("\(competitor.name) ended with \(measurement.status):\n\(measurement.messages)")
    }
    return "Stages of one cold build:\n\n```\n\(measurement.messages)```\n"
  }
}
