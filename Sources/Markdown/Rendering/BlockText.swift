package import Diagnostics

/// The text of a fenced block as a source of its own: its name on the first line, then the lines between the
/// fences without the marks of the quotes and lists that they stand in.
///
/// Readers of the text know nothing of the page; `moved` takes what they find to where it is written.
package struct BlockText: Sendable {
  package let source: SourceText
  /// The lines between the fences, in the bytes of `source`.
  package let content: Range<Int>
  private let page: SourceText
  /// Where each line begins, in `source` and in the page's file. The last one is the line behind the content.
  private let lines: [Line]

  private struct Line {
    let own: Int
    let inPage: Int
  }

  /// The name, in the bytes of `source`: where what is missing in the block is reported.
  package var name: Range<Int> { 0..<content.lowerBound - 1 }

  /// - Parameters:
  ///   - nameSpan: the block's name behind its fence.
  ///   - line: number of the first line between the fences.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, named nameSpan: SourceSpan, fromLine line: Int,
    in places: SourceMap
  ) {
    page = places.source
    var own = Array(page.bytes[nameSpan.bytes]) + [UInt8(ascii: "\n")]
    let start = own.count
    own.append(contentsOf: bytes)
    content = start..<own.count
    var lines = [Line(own: 0, inPage: nameSpan.bytes.lowerBound)]
    var (position, number) = (start, line)
    while position < own.count {
      let end = own[position...].firstIndex(of: UInt8(ascii: "\n")) ?? own.count
      lines.append(
        Line(own: position, inPage: places.start(ofLastBytes: end - position, ofLine: number)))
      position = end + 1
      number += 1
    }
    lines.append(Line(own: own.count, inPage: places.lines.start(of: number)))
    self.lines = lines
    source = SourceText(path: page.path, bytes: own)
  }

  /// Where a stretch of `source` is written in the page's file.
  package func span(_ range: Range<Int>) -> SourceSpan {
    let line = lines.last { $0.own <= range.lowerBound } ?? lines[0]
    let start = line.inPage + range.lowerBound - line.own
    return SourceSpan(page, start..<start + range.count)
  }

  /// The problem, found in `source`, at its places in the page's file.
  package func moved(_ diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.moved { place in
      place.mark.map { span(range(of: $0)).place } ?? place
    }
  }

  /// What a mark in `source` covers: columns and width count characters.
  private func range(of mark: Place.Mark) -> Range<Int> {
    let line = lines[min(mark.line, lines.count) - 1].own
    let start = position(afterCharacters: mark.column - 1, from: line)
    return start..<position(afterCharacters: mark.width, from: start)
  }

  private func position(afterCharacters count: Int, from start: Int) -> Int {
    var position = start
    for _ in 0..<count where position < source.bytes.count {
      position += 1
      while position < source.bytes.count, source.bytes[position] & 0xC0 == 0x80 { position += 1 }
    }
    return position
  }
}

extension SourceMap {
  /// Where the last `count` bytes of a line begin, its ending left aside.
  fileprivate func start(ofLastBytes count: Int, ofLine number: Int) -> Int {
    var line = lines.range(of: number)
    while let last = line.last, source.bytes[last] == 0x0A || source.bytes[last] == 0x0D {
      line.removeLast()
    }
    return max(line.lowerBound, line.upperBound - count)
  }
}
