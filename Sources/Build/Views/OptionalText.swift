import Templates

extension Value {
  /// A text, or nothing where there is none.
  static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .absent }
}
