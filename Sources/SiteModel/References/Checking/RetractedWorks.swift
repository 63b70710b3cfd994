import Fingerprints

/// What became of works, by their DOIs and their numbers in PubMed. Holds that and the reasons, and nothing else of the
/// list that they come from.
struct RetractedWorks: Sendable {
  /// Numbers, in small letters, and reasons.
  private var bytes: [UInt8] = []
  /// By the digest of a number. No DOI is a number in PubMed, so both are in one table.
  private var works: [UInt64: Work] = [:]

  private struct Work {
    let nature: RetractionNature
    let number: Range<Int>
    let reason: Range<Int>
  }

  var isEmpty: Bool { works.isEmpty }

  /// Keeps bytes, and says where.
  mutating func keep(_ kept: Slice<UnsafeBufferPointer<UInt8>>) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: kept)
    return start..<bytes.count
  }

  /// What weighs most holds, but what was reinstated may be cited.
  mutating func add(
    _ number: Slice<UnsafeBufferPointer<UInt8>>, _ nature: RetractionNature, reason: Range<Int>
  ) {
    let start = bytes.count
    for byte in number { bytes.append(byte.inLowerCase) }
    let digest = Fingerprint(of: bytes[start...]).value
    if let known = works[digest], known.nature.rawValue >= nature.rawValue {
      bytes.removeSubrange(start...)
    } else {
      works[digest] = Work(nature: nature, number: start..<bytes.count, reason: reason)
    }
  }

  func entry(_ number: String) -> RetractionList.Entry? {
    let number = number.utf8.map(\.inLowerCase)
    guard let work = works[Fingerprint(of: number).value], bytes[work.number].elementsEqual(number),
      let state = work.nature.state
    else { return nil }
    return RetractionList.Entry(state: state, reason: Self.words(bytes[work.reason]))
  }

  /// `+Error in Data;+Unreliable Results;` as `Error in Data, Unreliable Results`.
  private static func words(_ reason: ArraySlice<UInt8>) -> String {
    String(decoding: reason, as: UTF8.self).split(separator: ";")
      .map { $0.drop { $0 == "+" || $0 == " " } }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// What became of a work; the later weighs more.
enum RetractionNature: Int {
  case concern, retracted, reinstated

  var state: RetractionList.State? {
    switch self {
    case .concern: .concern
    case .retracted: .retracted
    case .reinstated: nil
    }
  }

  /// Nil for a correction. A list without a column for it is one of retractions.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ nature: Range<Int>) {
    if bytes.says("correction", in: nature) { return nil }
    if bytes.says("expression of concern", in: nature) {
      self = .concern
    } else {
      self = bytes.says("reinstatement", in: nature) ? .reinstated : .retracted
    }
  }
}
