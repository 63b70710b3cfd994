import Fingerprints
package import FrontMatter
import SiteModel

/// Pages to review as a calendar: iCalendar, RFC 5545. A page is one event of a whole day, for whoever looks after it.
///
/// The day is the last one that its plan can mean; pages without a plan stand on the day of the list. An event keeps its
/// UID for as long as its page lies where it does, so that a calendar which is read again moves its events. The same
/// pages on the same day are the same bytes.
package struct ReviewCalendar {
  private let entries: [ReviewEntry]
  private let title: String
  /// Of the site, in UIDs.
  private let host: String
  private let today: CivilDay

  package init(_ entries: [ReviewEntry], title: String, host: String, today: CivilDay) {
    // A page that needs no plan has no day to stand on.
    self.entries = entries.filter {
      $0.nextReview != nil || $0.urgency != .readable(.current) || $0.behind != nil
    }
    self.title = title
    self.host = host
    self.today = today
  }

  package var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sitegen//review//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "X-WR-CALNAME:\(Self.escaped("Reviews: \(title)"))",
    ]
    for entry in entries { lines += event(entry) }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func event(_ entry: ReviewEntry) -> [String] {
    let name = entry.title.isEmpty ? entry.path : entry.title
    let day = entry.nextReview?.lastDay ?? today
    var lines = [
      "BEGIN:VEVENT", "UID:\(uid(entry))", "DTSTAMP:\(Self.digits(today))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.digits(day))",
      "DTEND;VALUE=DATE:\(Self.digits(day.adding(days: 1)))",
      "SUMMARY:\(Self.escaped("\(Self.summary(entry)): \(name)"))",
      "DESCRIPTION:\(Self.escaped(description(entry)))",
      "URL:\(entry.address)",
      "CATEGORIES:\(Self.escaped(entry.urgency.words))",
    ]
    if let owner = entry.owner { lines.append("CONTACT:\(Self.escaped(owner))") }
    lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
    return lines
  }

  private static func summary(_ entry: ReviewEntry) -> String {
    entry.behind == nil ? occasion(entry) : "\(occasion(entry)), behind its original"
  }

  private static func occasion(_ entry: ReviewEntry) -> String {
    switch entry.urgency {
    case .unreadable: "Header not readable"
    case .readable(.noPlan): "No review planned"
    case .readable(.longOverdue), .readable(.overdue): "Review overdue"
    case .readable(.changedSinceReview): "Review of a change"
    case .readable(.dueSoon), .readable(.current): "Review"
    }
  }

  private func description(_ entry: ReviewEntry) -> String {
    var lines = ["File: \(entry.path)"]
    if let owner = entry.owner { lines.append("Owner: \(owner)") }
    if let plan = entry.nextReview { lines.append("Planned: \(plan)") }
    if let updated = entry.updated { lines.append("Updated: \(updated)") }
    if let reviewed = entry.reviewed { lines.append("Reviewed: \(reviewed)") }
    if let problem = entry.problem { lines.append("Problem: \(problem)") }
    if let behind = entry.behind { lines.append("Translation: \(behind.words)") }
    return lines.joined(separator: "\n")
  }

  private func uid(_ entry: ReviewEntry) -> String {
    "review-\(Fingerprint(of: entry.path))@\(host)"
  }

  /// Section 3.3.4: `20251231`.
  private static func digits(_ day: CivilDay) -> String {
    day.description.replacing("-", with: "")
  }

  /// Section 3.3.11. Control characters may not stand in a text at all.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      case "\n": escaped.append(contentsOf: ["\\", "n"])
      case _ where scalar.properties.generalCategory == .control: escaped.append(" ")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Section 3.1: at most 75 bytes a line, the space at the beginning of those that go on among them. A character is
  /// never cut in two.
  private static func folded(_ line: String) -> String {
    guard line.utf8.count > 75 else { return line }
    var folded = String.UnicodeScalarView()
    var length = 0
    for scalar in line.unicodeScalars {
      let bytes = UTF8.width(scalar)
      if length + bytes > 75 {
        folded.append(contentsOf: ["\r", "\n", " "])
        length = 1
      }
      folded.append(scalar)
      length += bytes
    }
    return String(folded)
  }
}
