import ArgumentParser
import FrontMatter

/// What the arguments of `review done` mean, and what is wrong with them.
extension ReviewDoneCommand {
  func record() throws -> ReviewRecord {
    let today = try Today.day(asOf: source.asOf)
    let day = try date.map { try self.day($0) } ?? today
    guard day <= today else {
      throw ValidationError(
        "--date is \(day), which is after today (\(today)): write the day on which it was reviewed")
    }
    var record = ReviewRecord(date: day, reviewers: try people())
    record.note = try line(note, of: "--note")
    record.nextReview = try plan(after: day, today)
    record.isUpdate = updated
    record.change = try change()
    return record
  }

  private func day(_ text: String) throws -> CivilDay {
    guard let day = try? CivilDay(parsing: text) else {
      throw ValidationError("--date takes a day such as 2026-11-22, not '\(text)'")
    }
    return day
  }

  private func plan(after day: CivilDay, _ today: CivilDay) throws -> PlannedDate? {
    guard let next else { return nil }
    guard let plan = try? PlannedDate(parsing: next) else {
      throw ValidationError(
        "--next takes a year, a month or a day, such as 2029 or 2029-06, not '\(next)'")
    }
    guard plan.lastDay > day else {
      throw ValidationError("--next (\(plan)) is not after the review (\(day))")
    }
    guard plan.lastDay >= today else {
      throw ValidationError("--next (\(plan)) is over (today is \(today))")
    }
    return plan
  }

  // MARK: Reviewers

  private func people() throws -> [ReviewRecord.Person] {
    guard !reviewers.isEmpty else {
      throw ValidationError(
        "--reviewer is missing: name who checked the whole page, as --reviewer \"Dr Ann Roe\"")
    }
    let roles = try values(roles, of: "--role")
    let organisations = try values(organisations, of: "--organisation")
    return try reviewers.enumerated().map { index, name in
      guard let name = try line(name, of: "--reviewer") else {
        throw ValidationError("--reviewer is missing")
      }
      return ReviewRecord.Person(
        name: name, role: roles[index], organisation: organisations[index])
    }
  }

  /// One for each reviewer, or none at all.
  private func values(_ texts: [String], of option: String) throws -> [String?] {
    if texts.isEmpty { return Array(repeating: nil, count: reviewers.count) }
    guard texts.count == reviewers.count else {
      throw ValidationError(
        "\(option) is there \(texts.count) times for \(reviewers.count) reviewers: "
          + "write it once for each, in their order, as \(option) '' where there is none")
    }
    return try texts.map { $0.isBlank ? nil : try line($0, of: option) }
  }

  // MARK: Texts

  private func change() throws -> ReviewRecord.Change? {
    guard let text = try line(changed, of: "--changed") else {
      if significant || correction {
        let flag = significant ? "--significant" : "--correction"
        throw ValidationError("\(flag) is said of a change: add --changed \"what changed\"")
      }
      return nil
    }
    return ReviewRecord.Change(
      text: text, isSignificant: significant, isCorrection: correction)
  }

  /// In characters. A page shows changes in a list, and colleagues read notes in a header: whoever has more to say writes it
  /// somewhere else, and where.
  private static let longest = 500

  /// Without blanks around it. Nil where the option is not there.
  private func line(_ text: String?, of option: String) throws -> String? {
    guard let text else { return nil }
    // A text may begin with a hyphen, as '-5 °C' does.
    if text.wholeMatch(of: /--?[A-Za-z][A-Za-z-]*/) != nil {
      throw ValidationError("\(option) takes a text, and '\(text)' looks like another option")
    }
    guard text.count <= Self.longest else {
      throw ValidationError(
        "\(option) has \(text.count) characters, and takes \(Self.longest) at most: "
          + "say here what matters, and where the rest is")
    }
    if text.isBlank { throw ValidationError("\(option) is empty: write a text, or leave it out") }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw ValidationError("\(option) takes one line of text")
    }
    return text.withoutBlanksAround
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  fileprivate var withoutBlanksAround: String {
    let rest = drop { $0.isWhitespace }
    let end = rest.lastIndex { !$0.isWhitespace }
    return end.map { String(rest[...$0]) } ?? ""
  }
}
