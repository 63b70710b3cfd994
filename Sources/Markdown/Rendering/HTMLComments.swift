/// What a block of raw HTML holds beside comments.
enum HTMLComments {
  enum Outside {
    case nothing
    /// Lines count from 0 at the start of the block.
    case unclosedComment(line: Int)
    case markup(line: Int, UnsafeBufferPointer<UInt8>)
  }

  static func outside(_ block: UnsafeBufferPointer<UInt8>) -> Outside {
    var index = 0
    var line = 0
    while index < block.count {
      let rest = index..<block.count
      if block.slice(rest).hasPrefix("<!--") {
        guard let end = block.first("-->", in: rest) else { return .unclosedComment(line: line) }
        line += block[index..<end.upperBound].count { $0 == UInt8(ascii: "\n") }
        index = end.upperBound
      } else if block[index].isSpace {
        if block[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
      } else {
        return .markup(line: line, block.slice(rest))
      }
    }
    return .nothing
  }
}
