import Diagnostics
import FrontMatter
import SiteModel

/// Contents of earlier versions, each asked for when it is needed: one `git cat-file`.
final class EarlierTexts {
  private let running: RunningProgram
  private let repository: Repository
  private var unread: [UInt8] = []
  private var start = 0

  init(of repository: Repository) throws(HistoryGap) {
    self.repository = repository
    running = try repository.start(["cat-file", "--batch"], input: .lines)
  }

  /// The bytes of a file's version; nil when it is missing, is no file, or is longer than a page may be.
  func bytes(_ name: ObjectName) throws(HistoryGap) -> [UInt8]? {
    guard running.write(Array("\(name.text)\n".utf8)) else { throw trouble() }
    let answer = String(decoding: try line(), as: UTF8.self).split(separator: " ")
    // Of what is missing there is only a line.
    guard answer.count == 3, let size = Int(answer[2]), size >= 0 else { return nil }
    let isPage = answer[1] == "blob" && size <= SourceReader.pageLimit
    let bytes = try take(size, keeping: isPage)
    _ = try take(1, keeping: false)
    return isPage ? bytes : nil
  }

  private func line() throws(HistoryGap) -> [UInt8] {
    while true {
      if let end = unread[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return Array(unread[start..<end])
      }
      try fill()
    }
  }

  private func take(_ count: Int, keeping: Bool) throws(HistoryGap) -> [UInt8] {
    var (taken, left) = ([UInt8](), count)
    while true {
      let part = unread[start..<min(unread.count, start + left)]
      if keeping { taken += part }
      start += part.count
      left -= part.count
      guard left > 0 else { return taken }
      try fill()
    }
  }

  private func fill() throws(HistoryGap) {
    unread.removeFirst(start)
    start = 0
    let piece = running.read()
    guard !piece.isEmpty else { throw trouble() }
    unread += piece
  }

  private func trouble() -> HistoryGap {
    let outcome = running.finish()
    if outcome.end == .exited(0) { return .failed("git stopped in the middle of its answer") }
    return repository.fault(outcome)
  }
}
