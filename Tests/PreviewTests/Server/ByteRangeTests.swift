import Testing

@testable import Preview

@Suite("Ranges of bytes")
struct ByteRangeTests {
  @Test(
    "one range of bytes is a part",
    arguments: [
      ("bytes=0-0", 0..<1), ("bytes=0-4", 0..<5), ("bytes=3-", 3..<10), ("bytes=9-9", 9..<10),
      ("bytes=5-99", 5..<10), ("bytes=-3", 7..<10), ("bytes=-99", 0..<10), ("Bytes=1-2", 1..<3),
      ("bytes=0-99999999999999999999999999", 0..<10), ("bytes=0-9223372036854775807", 0..<10),
      ("bytes=-99999999999999999999999999", 0..<10), ("bytes=007-008", 7..<9),
    ])
  func part(field: String, range: Range<Int>) {
    #expect(ByteRange(field, size: 10) == .part(range))
  }

  @Test(
    "what cannot be read, or is more than one range, is the whole",
    arguments: [
      nil, "", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=1", "bytes=5-2", "bytes=0-1,3-4",
      "bytes=0-1-2", "bytes= 0-1", "bytes=0 -1", "bytes=+0-1", "bytes=0x0-1", "lines=0-1", "0-1",
      "bytes 0-1", "bytes=--1", "bytes=٣-٤",
    ])
  func whole(field: String?) {
    #expect(ByteRange(field, size: 10) == .whole)
  }

  @Test(
    "a range behind the end cannot be satisfied",
    arguments: [
      "bytes=10-", "bytes=10-12", "bytes=99-100", "bytes=-0", "bytes=99999999999999999999999999-",
    ])
  func unsatisfiable(field: String) {
    #expect(ByteRange(field, size: 10) == .unsatisfiable)
  }

  @Test("nothing has no part", arguments: ["bytes=0-", "bytes=0-0", "bytes=-1"])
  func nothing(field: String) {
    #expect(ByteRange(field, size: 0) == .unsatisfiable)
  }
}
