import HTML

/// The page that says what was wrong with a comment, filled in with what was entered, so that nothing need be typed twice
/// (WCAG 2.2, 3.3.7). docs/feedback.md says what stands in it for that.
struct NotSentPage {
  private var html: [UInt8]
  private let comment: Comment

  init(_ page: [UInt8], for comment: Comment) {
    html = page
    self.comment = comment
  }

  func filled() -> [UInt8] {
    var page = self
    for name in ["rating_helpful", "rating_understandable"] {
      if let rating = comment.fields[name], ["1", "2", "3", "4", "5"].contains(rating) {
        page.add(" checked", behind: "name=\"\(name)\" value=\"\(rating)\"")
      }
    }
    if comment.fields["reply"] != nil { page.add(" checked", behind: "id=\"feedback-reply\"") }
    for name in ["page", "page_updated", "build"] {
      page.add(Self.escaped(comment.fields[name]), behind: "name=\"\(name)\" value=\"")
    }
    page.add(
      " value=\"\(Self.escaped(comment.fields["email"]))\"", behind: "id=\"feedback-email\"")
    for field in Comment.WrongField.allCases { page.mark(field) }
    page.add(Self.lines(comment.fields["comment"] ?? ""), before: "</textarea>")
    return page.html
  }

  /// Of what is right, the summary says nothing.
  private mutating func mark(_ field: Comment.WrongField) {
    let name = field.rawValue
    if comment.wrong.contains(field) {
      add(" aria-invalid=\"true\"", behind: "id=\"feedback-\(name)\"")
      html =
        html.replacing(
          Array("id=\"feedback-\(name)-error\" hidden".utf8),
          with: Array("id=\"feedback-\(name)-error\"".utf8)
        ).bytes
    } else {
      removeItem("<li><a href=\"#feedback-\(name)\">")
    }
  }

  private mutating func removeItem(_ start: String) {
    let (start, end) = (Array(start.utf8), Array("</li>".utf8))
    guard let first = html.indices.first(where: { html[$0...].starts(with: start) }),
      let last = html[first...].indices.first(where: { html[$0...].starts(with: end) })
    else { return }
    html.removeSubrange(first..<(last + end.count))
  }

  private mutating func add(_ text: String, behind place: String) {
    html = html.replacing(Array(place.utf8), with: Array((place + text).utf8)).bytes
  }

  private mutating func add(_ text: String, before place: String) {
    html = html.replacing(Array(place.utf8), with: Array((text + place).utf8)).bytes
  }

  /// Browsers drop a line's end that a text area begins with (HTML Standard, 13.2.6.4.7).
  private static func lines(_ text: String) -> String {
    let first = text.utf8.first
    return (first == 0x0A || first == 0x0D ? "\n" : "") + escaped(text)
  }

  private static func escaped(_ text: String?) -> String {
    var buffer = HTMLBuffer()
    buffer.append(text: text ?? "")
    return String(decoding: buffer.content, as: UTF8.self)
  }
}
