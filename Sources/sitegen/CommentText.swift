import Diagnostics
import Preview

/// A comment that somebody tried the form with, as it would have been sent.
struct CommentText {
  let text: String

  init(_ comment: SentComment) {
    let verdict =
      if comment.isOfMachine {
        "would have been dropped: a field is filled in that people do not see"
      } else if comment.wrong.isEmpty {
        "would have been sent"
      } else {
        "would have been refused for \(comment.wrong.joined(separator: ", "))"
      }
    let fields = comment.fields.map { Printable.text("  \($0.name): \($0.value)") }
    let odd = comment.oddities.map { Printable.text("  note: \($0)") }
    text = (["a comment \(verdict)"] + fields + odd).joined(separator: "\n")
  }
}

/// The same for programs: all that came, in its order.
struct CommentFields: Encodable {
  private let fields: [Field]
  private let wrong: [String]
  private let oddities: [String]
  private let isOfMachine: Bool

  private struct Field: Encodable {
    let name: String
    let value: String
  }

  init(_ comment: SentComment) {
    fields = comment.fields.map { Field(name: $0.name, value: $0.value) }
    wrong = comment.wrong
    oddities = comment.oddities
    isOfMachine = comment.isOfMachine
  }
}
