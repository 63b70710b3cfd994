import Diagnostics

/// What may be printed at a place, and how.
extension HTMLPlace {
  /// The form for a value of `kind`, which can be printed at all: no flag, record or list.
  func form(for kind: Kind) throws(Misplaced) -> OutputForm {
    switch self {
    case .text: return try Self.textForm(for: kind)
    case .tag(let tag): return try tag.form(for: kind)
    case .rawText(let rawText): return try rawText.form(for: kind)
    case .tagOpening, .endTagOpening: throw .inTag
    case .declaration, .comment, .bogusComment: throw .inComment
    }
  }

  private static func textForm(for kind: Kind) throws(Misplaced) -> OutputForm {
    switch kind {
    case .markup: return .markup
    case .json: throw .json
    case .text, .address, .flag, .record, .list: return .text
    }
  }
}

extension HTMLTag {
  fileprivate func form(for kind: Kind) throws(Misplaced) -> OutputForm {
    switch position {
    case .behindEquals, .unquotedValue: throw .withoutQuotes
    case .value(let value) where value.quote == UInt8(ascii: "\""): return try value.form(for: kind)
    case .value: throw .inSingleQuotes
    case .name, .between, .attribute, .behindAttribute, .behindValue, .behindSection: throw .inTag
    }
  }
}

extension AttributeValue {
  fileprivate func form(for kind: Kind) throws(Misplaced) -> OutputForm {
    switch (meaning, kind) {
    case (.eventHandler, _): throw .inEventHandler
    case (.style, _): throw .inStyle
    case (.document, _): throw .inDocumentAttribute
    case (.unclear, _): throw .inUnclearAttribute
    case (_, .markup): throw .markup
    case (_, .json): throw .json
    case (.addressList, .text): throw .textInAddressList
    case (.address(.start), .text): throw .textBeginsAddress
    case (.address(.unsafe), _): throw .behindUnsafeScheme
    case (.address(.start), _), (.plain, .address), (.addressList, _): return .address
    case (.address, _): return .addressComponent
    case (.plain, _), (.type, _): return .text
    }
  }
}

extension RawText {
  fileprivate func form(for kind: Kind) throws(Misplaced) -> OutputForm {
    guard matched == 0 else { throw .inTag }
    switch content {
    case .script: throw .inScript
    case .style: throw .inStyle
    case .plain: throw .inRawText
    case .escapable:
      switch kind {
      case .markup: throw .markup
      case .json: throw .json
      default: return .text
      }
    case .json(let position): return try position.form(for: kind)
    }
  }
}

extension RawText.JSONPosition {
  fileprivate func form(for kind: Kind) throws(Misplaced) -> OutputForm {
    switch (self, kind) {
    case (_, .markup): throw .markup
    case (.outsideString, .json): return .json
    case (_, .json): throw .json
    case (.outsideString, _): return .jsonString
    case (.insideString, _): return .jsonFragment
    case (.escaped, _): throw .inJSONEscape
    }
  }
}
