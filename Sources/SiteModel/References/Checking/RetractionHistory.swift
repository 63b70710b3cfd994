/// One row of the list: what became of a work, when, and why.
struct RetractionNotice {
  let nature: RetractionNature
  /// Nil where the list does not say.
  let day: NoticeDay?
  /// Where the reason is kept.
  let reason: KeptBytes
}

/// What became of a work.
enum RetractionNature {
  case reinstated, concern, retracted

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

/// All that the list says of one work, whatever the order of its rows. A reinstatement undoes only what was said on an
/// earlier day; where days are the same or are not known, the worse holds.
struct RetractionHistory {
  /// The last of each kind; one without a day may be the last of all.
  private var retracted: RetractionNotice?
  private var concern: RetractionNotice?
  /// The last day on which the work was reinstated.
  private var reinstated: NoticeDay?

  init() {}

  init(_ notice: RetractionNotice) {
    add(notice)
  }

  mutating func add(_ notice: RetractionNotice) {
    switch notice.nature {
    case .retracted: retracted = Self.last(retracted, notice)
    case .concern: concern = Self.last(concern, notice)
    case .reinstated:
      guard let day = notice.day else { return }
      reinstated = max(reinstated ?? day, day)
    }
  }

  mutating func add(_ other: RetractionHistory) {
    if let notice = other.retracted { add(notice) }
    if let notice = other.concern { add(notice) }
    if let day = other.reinstated { reinstated = max(reinstated ?? day, day) }
  }

  private static func last(
    _ known: RetractionNotice?, _ notice: RetractionNotice
  ) -> RetractionNotice {
    guard let known else { return notice }
    guard let knownDay = known.day else { return known }
    guard let day = notice.day else { return notice }
    return day > knownDay ? notice : known
  }

  /// What holds today; nil for a work that may be cited.
  var verdict: (state: RetractionList.State, notice: RetractionNotice)? {
    if let retracted, holds(retracted) { return (.retracted, retracted) }
    if let concern, holds(concern) { return (.concern, concern) }
    return nil
  }

  private func holds(_ notice: RetractionNotice) -> Bool {
    guard let reinstated, let day = notice.day else { return true }
    return day >= reinstated
  }
}

/// The day of a notice, to tell the earlier from the later.
struct NoticeDay: Comparable {
  private let number: Int32

  /// `2/29/2024 0:00`, as the Retraction Watch Database writes it, `29.2.2024` or `2024-02-29`; nil for anything else.
  init?(_ cell: Slice<UnsafeBufferPointer<UInt8>>) {
    var numbers: (Int32, Int32, Int32) = (0, 0, 0)
    var (count, digits) = (0, 0)
    var mark: UInt8?
    for byte in cell.prefix(while: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "T") }) {
      if (0x30...0x39).contains(byte) {
        digits += 1
        guard digits <= 4 else { return nil }
        let value = Int32(byte - 0x30)
        switch count {
        case 0: numbers.0 = numbers.0 * 10 + value
        case 1: numbers.1 = numbers.1 * 10 + value
        default: numbers.2 = numbers.2 * 10 + value
        }
      } else {
        guard digits > 0, count < 2, mark == nil || mark == byte else { return nil }
        mark = byte
        count += 1
        digits = 0
      }
    }
    guard count == 2, digits > 0 else { return nil }
    switch mark {
    case UInt8(ascii: "/"): self.init(year: numbers.2, month: numbers.0, day: numbers.1)
    case UInt8(ascii: "."): self.init(year: numbers.2, month: numbers.1, day: numbers.0)
    case UInt8(ascii: "-"): self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    default: return nil
    }
  }

  private init?(year: Int32, month: Int32, day: Int32) {
    guard year >= 1000, (1...12).contains(month), (1...31).contains(day) else { return nil }
    number = (year * 100 + month) * 100 + day
  }

  static func < (left: NoticeDay, right: NoticeDay) -> Bool { left.number < right.number }
}
