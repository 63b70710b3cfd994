/// The page stays at its address but says that it no longer holds.
package struct Withdrawal: Sendable, Hashable {
  package let date: Located<CivilDay>?
  package let reason: Located<String>?
  /// Path of the page to read instead.
  package let replacement: Located<String>?
}

extension Withdrawal {
  static let schema = MappingSchema(
    "withdrawn",
    [
      KeySchema("date", .day, "since when"),
      KeySchema("reason", .text(), "why, for readers"),
      KeySchema(
        "replacement", .path, example: "../asthma/inhalers.md", "the page to read instead"),
    ])

  /// A flag alone, or a mapping, which means `true`.
  static func read(_ reader: inout ValueReader) -> Withdrawal? {
    guard reader.shape == .mapping else {
      if let advice = Self.advice(on: reader.value) {
        return reader.report(
          .wrongKind, "'withdrawn' takes true or false, not '\(reader.value.text ?? "")'",
          help: advice)
      }
      let isWithdrawn = reader.flag()?.value ?? false
      return isWithdrawn ? Withdrawal(date: nil, reason: nil, replacement: nil) : nil
    }
    return reader.mapping { Withdrawal(&$0) }
  }

  private init?(_ reader: inout MappingReader) {
    date = reader.day("date")
    reason = reader.text("reason")
    replacement = reader.text("replacement")
  }

  /// What to write instead of a day, a page or a reason alone; nil for what is meant as a flag.
  private static func advice(on value: YAMLValue) -> String? {
    guard value.shape == .text, !value.isNull, let text = value.text,
      let first = text.unicodeScalars.first, text.first?.isWhitespace == false
    else { return nil }
    let written = { (key: String, text: String) in
      "write 'withdrawn: \(WrittenPairs(pairs: [(key, text)]).inBraces())'"
    }
    if flags.contains(text.lowercased()) { return nil }
    if let day = day(text) { return written("date", day) }
    if (try? PlannedDate(parsing: text)) != nil {
      return "write the day, as in 'withdrawn: {date: \(text.prefix(4))-01-31}'"
    }
    if text.hasSuffix(".md") { return written("replacement", text) }
    return first.properties.isAlphabetic ? written("reason", text) : nil
  }

  private static let flags: Set<String> = ["true", "false", "yes", "no", "on", "off", "y", "n"]

  /// In its form, if it is a day in whichever form.
  private static func day(_ text: String) -> String? {
    do throws(DateMistake) {
      return try CivilDay(parsing: text).description
    } catch {
      switch error {
      case .hasTime(let day): return day
      case .otherForm(let iso): return iso
      case .incomplete, .noSuchMonth, .noSuchDay, .words: return nil
      }
    }
  }
}
