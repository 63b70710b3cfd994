import FrontMatter

/// Keys that several blocks of figures have.
extension KeySchema {
  static let figureOutcome = KeySchema(
    "outcome", .text(maxLength: 120), required: true, example: "Low back pain again",
    "what is counted, as a heading says it")
  static let figurePopulation = KeySchema(
    "population", .text(maxLength: 200), example: "adults who had low back pain before",
    "who took part in the studies")
  static let figureTime = KeySchema(
    "time", .text(maxLength: 80), required: true, example: "within a year",
    "the time in which it happens, as it goes on after the outcome")
}
