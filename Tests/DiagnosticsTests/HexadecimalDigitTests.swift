import Diagnostics
import Testing

@Suite("Hexadecimal digits")
struct HexadecimalDigitTests {
  @Test("count what they say, in small and capital letters; no other byte is one")
  func values() {
    let digits = Array("0123456789abcdef".utf8)
    #expect(digits.map(\.hexadecimalValue) == Array(0..<16))
    #expect(Array("ABCDEF".utf8).map(\.hexadecimalValue) == Array(10..<16))
    #expect((UInt8.min...UInt8.max).count { $0.hexadecimalValue != nil } == 22)
    #expect((UInt8.min...UInt8.max).filter(\.isDigitOfDigest) == digits)
  }
}
