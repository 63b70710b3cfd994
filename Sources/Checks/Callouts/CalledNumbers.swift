package import Diagnostics
import FrontMatter
import Search

/// Emergency numbers of other places in a text that is no body: a summary, a heading, a definition, a disclaimer.
struct CalledNumbers {
  struct Call {
    /// In the bytes of the text.
    let range: Range<Int>
    let number: String
  }

  private(set) var calls: [Call] = []

  /// Texts without a digit, which most are, cost one look at their bytes.
  init(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ language: WordLanguage,
    _ foreign: ForeignNumbers
  ) {
    guard text[range].contains(where: Self.mayBeginNumber) else { return }
    var scan = SentenceScan(language, size: range.count)
    scan.read(text, range, 0)
    for noted in scan.noted {
      let sentence = scan.sentences[noted.sentence].words
      guard let number = foreign.number(at: noted.word, scan.words, sentence, text) else {
        continue
      }
      let near = NumberWords(scan.words, sentence, number.words, text)
      guard foreign.isCalled(number, near, inBox: false) else { continue }
      let place = number.range(in: scan.words)
      calls.append(Call(range: place, number: String(decoding: text[place], as: UTF8.self)))
    }
  }

  /// A digit, or the first byte of one in Arabic scripts or in full width.
  private static func mayBeginNumber(_ byte: UInt8) -> Bool {
    Letters.isDigit(byte) || byte == 0xD9 || byte == 0xDB || byte == 0xEF
  }

  init(in text: String, _ language: WordLanguage, _ foreign: ForeignNumbers) {
    var text = text
    self = text.withUTF8 { CalledNumbers(in: $0, $0.indices, language, foreign) }
  }
}

extension CalledNumbers.Call {
  /// Where it is written in the value that the text is of; the whole value where that was written otherwise.
  func place(in source: SourceText, at span: Range<Int>) -> Place {
    let digits = Array(number.utf8)
    let starts = span.lowerBound..<max(span.lowerBound, span.upperBound - digits.count + 1)
    let start = starts.first { source.bytes[$0...].starts(with: digits) }
    return source.place(start.map { $0..<$0 + digits.count } ?? span)
  }
}

/// The same for texts that a site has once for all its pages.
package struct EmergencyTexts: Sendable {
  private let language: PageLanguage
  private let severity: Severity

  /// Nil where numbers are not looked for: the site does not say its own, or does not make the check.
  package init?(_ policy: CheckPolicy, _ language: PageLanguage) {
    guard !language.emergencyNumbers.isEmpty,
      let severity = policy.severity(of: OtherEmergencyNumbers.rule)
    else { return nil }
    self.language = language
    self.severity = severity
  }

  /// `span` is where the text is written in its source.
  package func check(
    _ text: String, in source: SourceText, at span: Range<Int>, problems: inout Problems
  ) {
    let foreign = ForeignNumbers(own: language.emergencyNumbers)
    for call in CalledNumbers(in: text, language.words, foreign).calls {
      let diagnostic = Diagnostic(
        OtherEmergencyNumbers.rule, ForeignNumbers.message(call.number),
        at: call.place(in: source, at: span),
        help: ForeignNumbers.help(own: language.emergencyNumbers))
      problems.append([diagnostic.weighing(severity)])
    }
  }
}
