import Fingerprints

/// What became of works, by their DOIs and their numbers in PubMed. Holds that and the reasons, and nothing else of the
/// list that they come from.
struct RetractedWorks: Sendable {
  /// Numbers, as they are compared, and reasons.
  private var bytes: [UInt8] = []
  /// By the digest of a number. No DOI is a number in PubMed, so both are in one table.
  private var works: [UInt64: Work] = [:]

  /// Small, because there are some 140,000.
  private struct Work {
    let number: KeptBytes
    var history: RetractionHistory
  }

  var isEmpty: Bool { works.isEmpty }

  /// Keeps bytes, and says where.
  mutating func keep(_ kept: Slice<UnsafeBufferPointer<UInt8>>) -> KeptBytes {
    let start = bytes.count
    bytes.append(contentsOf: kept)
    return KeptBytes(start..<bytes.count)
  }

  /// `number` is one that `ComparedNumber` makes plain.
  mutating func add(_ number: Slice<UnsafeBufferPointer<UInt8>>, _ notice: RetractionNotice) {
    let start = bytes.count
    ComparedNumber.append(number, to: &bytes)
    let digest = Fingerprint(of: bytes[start...]).value
    if works[digest] == nil {
      works[digest] = Work(
        number: KeptBytes(start..<bytes.count), history: RetractionHistory(notice))
    } else {
      bytes.removeSubrange(start...)
      works[digest]?.history.add(notice)
    }
  }

  /// What became of the work that has any of these numbers.
  func entry(_ numbers: [String]) -> RetractionList.Entry? {
    var history = RetractionHistory()
    for number in numbers {
      let number = ComparedNumber.of(number)
      guard let work = works[Fingerprint(of: number).value],
        bytes[work.number.range].elementsEqual(number)
      else { continue }
      history.add(work.history)
    }
    return history.verdict.map {
      RetractionList.Entry(state: $0.state, reason: Self.words(bytes[$0.notice.reason.range]))
    }
  }

  /// `+Error in Data;+Unreliable Results;` as `Error in Data, Unreliable Results`.
  private static func words(_ reason: ArraySlice<UInt8>) -> String {
    String(decoding: reason, as: UTF8.self).replacing("\"\"", with: "\"").split(separator: ";")
      .map { $0.drop { $0 == "+" || $0 == " " } }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// A place among bytes that are kept, in half the room of a range: no list is beyond its limit of four billion.
struct KeptBytes {
  private let start: UInt32
  private let count: UInt32

  init(_ range: Range<Int>) {
    start = UInt32(clamping: range.lowerBound)
    count = UInt32(clamping: range.count)
  }

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// The numbers of works as they are compared: in small letters (ISO 26324) and without percent-encoding.
enum ComparedNumber {
  static func append(_ number: some Collection<UInt8>, to bytes: inout [UInt8]) {
    var rest = number[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = PercentDecoding.value(of: rest.prefix(2)) {
        bytes.append(value.inLowerCase)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte.inLowerCase)
      }
    }
  }

  static func of(_ number: String) -> [UInt8] {
    var bytes: [UInt8] = []
    append(number.utf8, to: &bytes)
    return bytes
  }
}
