package import FrontMatter

/// A source as CSL-JSON (CSL 1.0.2, input data schema), as citation managers read it.
package enum CSLJSON {
  /// The entry with all its fields, those that are not printed, too: names in parts, dates as `date-parts`.
  ///
  /// A citation in words is a document with these words for a title. `reference` is the entry as it was read.
  package static func value(of entry: YAMLValue, readAs reference: Reference) -> JSONValue {
    var members: [JSONValue.Member] = []
    if let text = reference.text {
      if entry["id"] == nil { members.append(.init(name: "id", value: .text(reference.id))) }
      if entry["type"] == nil { members.append(.init(name: "type", value: .text("document"))) }
      members.append(.init(name: "title", value: .text(text)))
    }
    for field in entry.entries {
      guard let name = field.key.text, !field.value.isNull, name != CSLField.text.name,
        !members.contains(where: { $0.name == name })
      else { continue }
      members.append(.init(name: name, value: value(of: field.value, called: name)))
    }
    return .object(members)
  }

  private static func value(of field: YAMLValue, called name: String) -> JSONValue {
    switch CSLVariables.all.first(where: { $0.name == name })?.kind {
    case .oneOrMore: names(field)
    case .either: date(field)
    default: any(field)
    }
  }

  private static func names(_ field: YAMLValue) -> JSONValue {
    let names = field.shape == .list ? Array(field.items) : [field]
    return .list(
      names.compactMap { name in
        let only = name["given"]?.text?.isEmpty != false ? name["literal"] ?? name["family"] : nil
        // CSL has no name for those who are left out.
        if let words = (name.text ?? only?.text), ReferenceName.areOthers(words) { return nil }
        return name.text.map(written) ?? any(name)
      })
  }

  /// `Steffens D` in parts; another name as it stands.
  private static func written(_ name: String) -> JSONValue {
    guard let parts = ReferenceName.familyAndInitials(name) else {
      return .members(["literal": .text(name)])
    }
    return .members(["family": .text(parts.family), "given": .text(parts.initials)])
  }

  private static func date(_ field: YAMLValue) -> JSONValue {
    if field.shape == .mapping, field["date-parts"] != nil || field["year"] == nil {
      return any(field)
    }
    guard let date = ReferenceDate(field) else { return any(field) }
    let days = [date.start, date.end].compactMap { $0 }
    let list = JSONValue.list(days.map { parts($0) })
    guard let season = date.season else { return .members(["date-parts": list]) }
    return .members(["date-parts": list, "season": .text(String(season.rawValue))])
  }

  private static func parts(_ date: PlannedDate) -> JSONValue {
    switch date {
    case .year(let year): .list([.number(year)])
    case .month(let year, let month): .list([.number(year), .number(month)])
    case .day(let day): .list([.number(day.year), .number(day.month), .number(day.day)])
    }
  }

  /// Numbers of dates are numbers; all else is a text, as it was written.
  private static func any(_ field: YAMLValue) -> JSONValue {
    switch field.shape {
    case .text: .text(field.text ?? "")
    case .list: .list(field.items.map { number($0) ?? any($0) })
    case .mapping:
      .object(
        field.entries.map {
          JSONValue.Member(name: $0.key.text ?? "", value: any($0.value))
        })
    }
  }

  private static func number(_ value: YAMLValue) -> JSONValue? {
    guard value.isPlain, let text = value.text, text.utf8.count < 5 else { return nil }
    return Int(text).map(JSONValue.number)
  }
}
