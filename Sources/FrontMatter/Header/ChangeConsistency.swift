import Diagnostics

extension Rule {
  static let changeBeforePublication = Rule(
    "FM027", .error, "a change comes after the first publication",
    reason:
      "Readers are told what is other than what they may have read: before, there was nothing to read."
  )
  static let repeatedChange = Rule(
    "FM028", .error, "each change is listed once",
    reason: "Two lines of one change look to readers like two changes.")
}

/// What the entries of `changes` mean together with the rest of a header.
struct ChangeConsistency {
  let changes: [PageChange]
  let published: Located<CivilDay>?

  func check(_ reader: inout MappingReader) {
    var seen: Set<PageChange.Identity> = []
    for change in changes {
      if let published, change.date.value < published.value {
        reader.report(
          .changeBeforePublication,
          "this change (\(change.date.value)) is before 'published' (\(published.value))",
          at: change.date.span,
          help: "write the day of the change, or the day of the first publication")
      }
      if !seen.insert(change.identity).inserted {
        reader.report(
          .repeatedChange, "this change is listed already, with the same day and text",
          at: change.text.span, help: "delete one of the two entries")
      }
    }
  }
}

extension PageChange {
  fileprivate struct Identity: Hashable {
    let day: CivilDay
    let text: String
  }

  fileprivate var identity: Identity { Identity(day: date.value, text: text.value) }
}
