/// A template file's content as a tree. Spans are into the file's bytes.
indirect enum Node: Sendable {
  /// A line begins here, with its blanks; a partial's or block's indentation goes here. Lines that
  /// belong to a standalone tag have none.
  case lineStart(indentation: Range<Int>)
  /// Ends at the latest with its line.
  case text(Range<Int>)
  case variable(Name, isRaw: Bool)
  case section(Section)
  case partial(Reference)
  case parent(Reference, arguments: [Block])
  case block(Block)
}

/// `{{#name}}…{{/name}}` or, inverted, `{{^name}}…{{/name}}`.
struct Section: Sendable {
  let name: Name
  let isInverted: Bool
  let body: [Node]
}

/// Another template file, used here.
struct Reference: Sendable {
  let name: Name
  /// The blanks before a tag that stands alone on its line: every line of the file gets them.
  let indentation: Range<Int>?
}

/// `{{$name}}…{{/name}}`: in a parent's tag what to put into the place, elsewhere the place itself with
/// what stands there by default.
struct Block: Sendable {
  let name: Name
  let layout: Layout
  let body: [Node]

  struct Layout: Sendable {
    /// Only blanks stand before the opening tag.
    let startsLine: Bool
    /// The body begins on the line behind the opening tag.
    let opensOwnLine: Bool
    /// What the body's lines are indented by. Taken away where the block is written, added where it
    /// is shown.
    let indentation: Range<Int>
  }
}
