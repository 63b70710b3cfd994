import Diagnostics

/// Why a value cannot be printed where it stands.
enum Misplaced: Error {
  case inTag
  case withoutQuotes
  case inSingleQuotes
  case inUnclearAttribute
  case inEventHandler
  case inStyle
  case inDocumentAttribute
  case inScript
  case inRawText
  case inComment
  case inJSONEscape
  case markup
  case json
  case textBeginsAddress
  case textInAddressList
  case behindUnsafeScheme

  var rule: Rule {
    switch self {
    case .textBeginsAddress, .textInAddressList, .behindUnsafeScheme: .unsafeAddress
    default: .unsafePlace
    }
  }

  /// Continues "'title' …".
  var predicate: String {
    switch self {
    case .inTag: "stands inside a tag"
    case .withoutQuotes: "stands in an attribute value without quotes"
    case .inSingleQuotes: "stands in an attribute value in single quotes"
    case .inUnclearAttribute: "stands in an attribute whose name depends on a section"
    case .inEventHandler: "stands in an event handler"
    case .inStyle: "stands in a style"
    case .inDocumentAttribute: "stands in an attribute that holds a whole document"
    case .inScript: "stands in a script"
    case .inRawText: "stands in an element whose text cannot be escaped"
    case .inComment: "stands in a comment or declaration"
    case .inJSONEscape: "stands behind a backslash"
    case .markup: "is markup, which only element content can hold"
    case .json: "is JSON, which only a JSON script can hold, outside quotes"
    case .textBeginsAddress: "is text and begins an address"
    case .textInAddressList: "is text in a list of addresses"
    case .behindUnsafeScheme: "follows a scheme that is not allowed"
    }
  }

  var help: String? {
    switch self {
    case .inTag: "print values in element content or in a quoted attribute value"
    case .withoutQuotes, .inSingleQuotes: "put double quotes around the value"
    case .inUnclearAttribute: "put a space in front of the attribute"
    case .inEventHandler, .inScript:
      "put it in a data attribute or in a script of type application/json"
    case .inStyle: "put it in a class attribute"
    case .inComment: "to leave it out, write '{{! … }}'"
    case .textBeginsAddress: "begin with an address, or with a part of one such as '/' or '#'"
    case .behindUnsafeScheme: "use https, http, mailto or tel"
    case .inDocumentAttribute, .inRawText, .inJSONEscape, .markup, .json, .textInAddressList: nil
    }
  }
}

extension Rule {
  static let unsafePlace = Rule(
    "TP012", .error, "a value is printed only where it can be escaped",
    reason: """
      In element content, in a double-quoted attribute and in JSON a value can be escaped so that it \
      stays a value. In a tag, a script, a style, a comment or an attribute without quotes no escape \
      is safe (OWASP, cross-site scripting prevention).
      """)

  static let unsafeAddress = Rule(
    "TP013", .error, "an address is begun by an address, not by text",
    reason: """
      What begins an address decides where it leads to: 'javascript:' would run as a script. Values of \
      the kind address have had their scheme checked; text behind the beginning is percent-encoded.
      """)
}
