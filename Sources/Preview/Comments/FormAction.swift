import HTML

/// Where the comment form leads.
enum FormAction {
  /// In the preview.
  static let preview = "/.sitegen/comment"

  /// As it stands in a page.
  static func attribute(_ action: String) -> [UInt8] {
    var html = HTMLBuffer()
    html.append("action=\"")
    html.append(address: action)
    html.append("\"")
    return html.bytes
  }
}
