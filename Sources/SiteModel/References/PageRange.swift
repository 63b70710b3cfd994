/// Pages of a source: `199-208`, `S12-S19`, `e1-e12`, `12-4, 31`, or the number of an article.
enum PageRange {
  /// With hyphens, whatever dash was written, and without spaces around them.
  static func normalised(_ pages: String) -> String {
    guard !isNormal(pages.utf8) else { return pages }
    var result = ""
    for character in pages {
      switch character {
      case "‐", "‑", "‒", "–", "—", "−", "-":
        while result.hasSuffix(" ") { result.removeLast() }
        if !result.hasSuffix("-") { result.append("-") }
      case " " where result.hasSuffix("-"): break
      default: result.append(character)
      }
    }
    return result
  }
}

extension PageRange {
  /// Nearly all are, and are looked at byte by byte: a search for a text in a text takes longer than all else of a source.
  private static func isNormal(_ bytes: String.UTF8View) -> Bool {
    var isBehindHyphen = false
    for byte in bytes {
      let isHyphen = byte == UInt8(ascii: "-")
      if byte >= 0x80 || byte == UInt8(ascii: " ") || (isHyphen && isBehindHyphen) { return false }
      isBehindHyphen = isHyphen
    }
    return true
  }

  /// Nil for pages that ascend and are written in full.
  static func fault(in pages: String) -> CheckDigits.Fault? {
    guard !isPlain(pages.utf8) else { return nil }
    for part in pages.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2, let first = PageLabel(ends[0]), let last = PageLabel(ends[1]) else {
        continue
      }
      if let fault = fault(from: first, to: last, written: String(part.drop { $0 == " " })) {
        return fault
      }
    }
    return nil
  }

  /// Two numbers that ascend, as nearly all pages are: told byte by byte.
  private static func isPlain(_ pages: String.UTF8View) -> Bool {
    var (first, last): (Int?, Int?) = (nil, nil)
    var isBehindHyphen = false
    for byte in pages {
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      if (0...9).contains(digit), max(first ?? 0, last ?? 0) < 1_000_000_000 {
        if isBehindHyphen {
          last = (last ?? 0) * 10 + digit
        } else {
          first = (first ?? 0) * 10 + digit
        }
      } else if byte == UInt8(ascii: "-"), !isBehindHyphen {
        isBehindHyphen = true
      } else {
        return false
      }
    }
    guard let first, let last else { return false }
    return last >= first
  }

  private static func fault(
    from first: PageLabel, to last: PageLabel, written: String
  ) -> CheckDigits.Fault? {
    let isShort = last.prefix.isEmpty && !first.prefix.isEmpty && !first.isRoman && !last.isRoman
    guard isShort || last.prefix == first.prefix, first.isRoman == last.isRoman else { return nil }
    if !isShort, !(last < first) { return nil }
    let kept = max(0, first.digits.count - last.digits.count)
    let full = first.digits.prefix(kept) + last.digits
    if !first.isRoman, let number = Int(full), number > first.number {
      return CheckDigits.Fault(
        message: "'\(written)' leaves out digits of the last page",
        help:
          "write '\(first.prefix)\(first.digits)\(first.suffix)-\(first.prefix)\(full)\(last.suffix)'"
      )
    }
    return CheckDigits.Fault(
      message: "'\(written)' ends before it begins",
      help: "write both pages in full, the first one first, for instance 199-208")
  }
}
