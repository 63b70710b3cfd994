/// Where a problem is, worked out and independent of the source's bytes.
package struct Place: Sendable, Hashable {
  /// Path as shown to the editor.
  package let path: String
  /// Absent when the file as a whole is meant: unreadable, missing, too large.
  package let mark: Mark?

  package init(path: String, mark: Mark? = nil) {
    self.path = path
    self.mark = mark
  }

  /// A stretch of one line. Lines and columns count from 1; columns and width count Unicode scalars.
  package struct Mark: Sendable, Hashable {
    package let line: Int
    package let column: Int
    package let width: Int
    /// The line without its line ending; of a very long one, the part around the mark.
    package let excerpt: String
    /// The column of the excerpt's first character: 1 but for a very long line.
    package let excerptColumn: Int

    package init(line: Int, column: Int, width: Int, excerpt: String, excerptColumn: Int = 1) {
      self.excerptColumn = excerptColumn
      self.line = line
      self.column = column
      self.width = width
      self.excerpt = excerpt
    }
  }
}

extension Place: Comparable {
  /// Order in which a person works through the list: by file, then down the file.
  package static func < (left: Place, right: Place) -> Bool {
    if left.path != right.path { return left.path < right.path }
    guard let leftMark = left.mark else { return right.mark != nil }
    guard let rightMark = right.mark else { return false }
    return (leftMark.line, leftMark.column) < (rightMark.line, rightMark.column)
  }
}

extension Place: CustomStringConvertible {
  /// `content/en/index.md:6:1`, which editors and terminals turn into a link.
  package var description: String {
    guard let mark else { return path }
    return "\(path):\(mark.line):\(mark.column)"
  }
}
