package import Diagnostics
import HTML

/// The addresses that a layout says itself, values of the site put in, and the ids that it gives.
package struct LiteralReferences: Sendable {
  package struct Address: Sendable {
    /// `href`, `srcset`, in lower case; `style` for a whole style sheet within the layout.
    package let attribute: String
    /// `link`, in lower case.
    package let element: String
    /// The words of the same tag's `rel`, in lower case; none where a page has a part in it.
    package let relations: [String]
    package let text: String
    /// What of it is written there, up to the first value.
    package let place: Place
    /// How the file was reached.
    package let notes: [Diagnostic.Note]
  }

  package private(set) var addresses: [Address] = []
  package private(set) var ids: Set<String> = []
  /// What ids begin with that a page completes: `feedback-` of `feedback-{{field}}`.
  package private(set) var idBeginnings: Set<String> = []

  /// Addresses that a page or a section has a part in are left out.
  init(_ attributes: WrittenAttributes, site: Record) {
    for attribute in attributes.found {
      let (text, isWhole) = Self.text(of: attribute.parts, site: .record(site))
      if attribute.name == "id" {
        if isWhole { ids.insert(text) } else { idBeginnings.insert(text) }
      } else if isWhole, let span = attribute.literalSpan {
        let relation = Self.text(of: attribute.relation, site: .record(site))
        addresses.append(
          Address(
            attribute: attribute.name, element: attribute.element,
            relations: relation.isWhole
              ? relation.text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
              : [],
            text: text,
            place: attribute.start.origin.source.place(span), notes: attribute.start.origin.notes))
      }
    }
  }

  private static func text(
    of parts: [WrittenAttributes.Attribute.Part], site: Value
  ) -> (text: String, isWhole: Bool) {
    var text = ""
    for part in parts {
      switch part {
      case .literal(let bytes): text += String(decoding: bytes, as: UTF8.self)
      case .value(let path):
        guard path.root == .site, let value = site.text(at: path.slots) else {
          return (text, false)
        }
        text += value
      case .section: return (text, false)
      }
    }
    return (text, true)
  }
}

extension Value {
  fileprivate func text(at slots: [Int]) -> String? {
    withValue(at: slots[...]) { value in
      switch value {
      case .text(let text): text
      case .address(let address): address.text
      default: nil
      }
    }
  }
}

extension WrittenAttributes.Attribute {
  /// The first literal part, if there is one: an address that is a value alone is no layout's business.
  fileprivate var literalSpan: Range<Int>? {
    var isBehindValue = false
    for part in parts {
      guard case .literal(let bytes) = part else {
        isBehindValue = true
        continue
      }
      // Behind a value the place of the literal is not known: the tag's start stands for it.
      return isBehindValue ? start.start..<start.start + 1 : start.start..<start.start + bytes.count
    }
    return nil
  }
}
