import Foundation
import Testing

@testable import Build
@testable import Preview

@Suite("A file that is asked for in parts")
final class FileReplyTests {
  private let folder: URL
  private static let size: Int64 = 1 << 36

  /// A film of 64 GiB, all of which but its end is a hole.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-film-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(Data("the end".utf8), at: Self.size - 7)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ data: Data, at position: Int64) throws {
    let url = folder.appending(path: "film.mp4")
    if !FileManager.default.fileExists(atPath: url.path) { try Data().write(to: url) }
    let file = try FileHandle(forWritingTo: url)
    try file.seek(toOffset: UInt64(position))
    try file.write(contentsOf: data)
    try file.close()
  }

  private func film() throws -> PreviewedFile {
    try #require(PreviewedFile("film.mp4", in: Folder(opening: folder.path)))
  }

  private func reply(
    _ film: PreviewedFile, isHead: Bool = false, _ conditions: RequestConditions
  ) -> Reply {
    var answer = PreviewAnswer(contentType: "video/mp4", [])
    answer.body = .file(film)
    return Reply(answer, .file(film), isHead: isHead, isWhole: true, conditions: conditions)
  }

  private func value(_ name: String, _ reply: Reply) -> String? {
    reply.headers.first { $0.name == name }?.value
  }

  @Test("only the part is read")
  func part() throws {
    let reply = reply(try film(), RequestConditions(range: "bytes=-3"))
    #expect(reply.status == 206)
    #expect(reply.body.elementsEqual("end".utf8))
    #expect(value("Content-Range", reply) == "bytes 68719476733-68719476735/68719476736")
    #expect(value("Content-Length", reply) == "3")
  }

  @Test("whoever asks from a byte on is given a portion")
  func open() throws {
    let reply = reply(try film(), RequestConditions(range: "bytes=10-"))
    #expect(reply.status == 206)
    #expect(reply.body.count == ReplyContent.most)
    #expect(value("Content-Range", reply) == "bytes 10-4194313/68719476736")
  }

  @Test("nothing is read for HEAD, nor where the client has it, nor behind the end")
  func nothing() throws {
    let film = try film()
    let head = reply(film, isHead: true, RequestConditions())
    #expect(head.status == 200 && head.body.isEmpty)
    #expect(value("Content-Length", head) == "68719476736")
    let tag = try #require(value("ETag", head))
    let known = reply(film, RequestConditions(ifNoneMatch: tag))
    #expect(known.status == 304 && known.body.isEmpty)
    let behind = reply(film, RequestConditions(range: "bytes=68719476736-"))
    #expect(behind.status == 416 && behind.body.isEmpty)
    #expect(value("Content-Length", behind) == "0")
  }

  @Test("a file that was written meanwhile is another, and half of it is not sent")
  func written() throws {
    let before = try film()
    try write(Data("an end".utf8), at: Self.size)
    let reply = reply(before, RequestConditions(range: "bytes=-3"))
    #expect(reply.status == 503)
    #expect(try film().state != before.state)
  }
}
