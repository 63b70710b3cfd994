import Diagnostics
import Yams

/// What libyaml says about a text, put in an editor's words and at the place to mend.
extension YamsReader {
  mutating func refusal(of error: any Error) -> Refusal {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let position = offset(of: mark)
      let start = context.map { offset(of: $0.mark) } ?? position
      return refusal(problem, at: min(position, range.upperBound), since: start)
    case .duplicatedKeysInMapping(let keys, let context):
      return refusalOfRepeatedKey(keys.first ?? "", first: offset(of: context.mark))
    case .reader:
      return refusalOfCharacter()
    case .memory:
      return refusal(
        .yamlDepth, "too many levels of values inside values", at: firstCharacter,
        help: Self.depthHelp)
    default:
      return refusal(.yamlSyntax, "this is not YAML", at: firstCharacter)
    }
  }

  /// What begins or ends a document, at the beginning of a line.
  private func isAtMarker(_ position: Int) -> Bool {
    let word = source.text(wordSpan(at: position))
    return word == "---" || word == "..." || word.hasPrefix("%")
  }

  private var firstCharacter: Range<Int> { range.lowerBound..<range.lowerBound + 1 }

  /// `position` is where libyaml stopped; `start` is where what it was reading began.
  private func refusal(_ problem: String, at position: Int, since start: Int) -> Refusal {
    switch problem {
    case "mapping values are not allowed in this context":
      refusalOfColon(at: position)
    case "found character that cannot start any token":
      refusalOfFirstCharacter(at: position)
    case "did not find expected alphabetic or numeric character",
      "did not find expected comment or line break":
      refusalOfFirstCharacter(at: start)
    case "did not find expected node content":
      refusalOfMissingValue(at: position)
    case "found unknown escape character", "did not find expected hexdecimal number":
      refusalOfEscape(at: position)
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      refusalOfTab(at: position)
    case "found unexpected end of stream", "found unexpected document indicator":
      refusal(
        .yamlOpenQuote, "this quote is not closed", at: start..<start + 1,
        help: "write the same quote at the end of the text")
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      refusalOfBracket(at: start, stoppedAt: position)
    case "could not find expected ':'":
      refusalOfMissingColon(at: start)
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context":
      refusalOfStructure(at: position)
    case "found undefined alias":
      refusal(.yamlSharing, of: "anchors and aliases", at: position)
    case "did not find expected <document start>" where !isAtMarker(position):
      refusalOfStructure(at: position)
    case "but found another document", "did not find expected <document start>":
      refusal(
        .yamlDocuments, "a second document begins here", at: wordSpan(at: position),
        help: "keep everything in one document, without '---' and '...' between")
    default:
      refusal(
        problem.hasPrefix("Maximum nesting") ? .yamlDepth : .yamlSyntax,
        "this is not YAML: \(problem)", at: wordSpan(at: position),
        help: problem.hasPrefix("Maximum nesting") ? Self.depthHelp : nil)
    }
  }
}
