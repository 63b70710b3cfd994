import Foundation

/// JSON as a test looks at it.
indirect enum JSONTree: Decodable, Equatable {
  case object([String: JSONTree])
  case array([JSONTree])
  case text(String)
  case number(Int)
  case flag(Bool)

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.singleValueContainer().decode([String: JSONTree].self) {
      self = .object(object)
    } else if let array = try? decoder.singleValueContainer().decode([JSONTree].self) {
      self = .array(array)
    } else if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = .text(text)
    } else if let number = try? decoder.singleValueContainer().decode(Int.self) {
      self = .number(number)
    } else {
      self = .flag(try decoder.singleValueContainer().decode(Bool.self))
    }
  }

  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
  }

  subscript(key: String) -> JSONTree? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  subscript(index: Int) -> JSONTree? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  var elements: [JSONTree] {
    switch self {
    case .array(let elements): elements
    default: [self]
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The elements of `@graph` of a type.
  func nodes(_ type: String) -> [JSONTree] {
    self["@graph"]?.elements.filter { $0["@type"]?.text == type } ?? []
  }

  func node(_ type: String) -> JSONTree? { nodes(type).first }

  /// Every value that is no object and no array, with the key that it stands behind.
  func leaves(_ key: String = "") -> [(key: String, value: JSONTree)] {
    switch self {
    case .object(let members): members.flatMap { $1.leaves($0) }
    case .array(let elements): elements.flatMap { $0.leaves(key) }
    default: [(key, self)]
    }
  }

  /// Every object below this value, with it.
  var objects: [[String: JSONTree]] {
    switch self {
    case .object(let members): [members] + members.values.flatMap(\.objects)
    case .array(let elements): elements.flatMap(\.objects)
    default: []
    }
  }
}
