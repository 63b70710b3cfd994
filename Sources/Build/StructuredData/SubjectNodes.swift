import FrontMatter
import HTML
import SiteModel

/// What a page is about and for whom: members of its node.
struct SubjectNodes {
  let frontMatter: FrontMatter
  let strings: StringCatalogue
  /// Whether the page's node may say what only pages on medicine have.
  let isMedical: Bool

  func write(to json: inout JSONWriter) {
    json.member("about", each: frontMatter.conditions, Self.write)
    json.member("specialty", each: frontMatter.specialty) { json, specialty in
      json.address("https://schema.org/", specialty.value.rawValue)
    }
    let professionals = frontMatter.audience.filter { isMedical && $0.value == .professionals }
    let others = frontMatter.audience.filter { !(isMedical && $0.value == .professionals) }
    json.member("audience", each: others) { json, audience in
      write(audience.value, to: &json)
    }
    if !professionals.isEmpty { json.member("medicalAudience", "https://schema.org/Clinician") }
  }

  private static func write(_ json: inout JSONWriter, _ condition: Condition) {
    json.object { json in
      json.type("MedicalCondition")
      json.member("name", condition.name.value)
      if !condition.otherNames.isEmpty {
        json.key("alternateName")
        json.array { json in for name in condition.otherNames { json.string(name.value) } }
      }
      guard let code = condition.code, let system = condition.codeSystem else { return }
      json.key("code")
      json.object { json in
        json.type("MedicalCode")
        json.member("codingSystem", system.value.rawValue)
        json.member("codeValue", code.value)
      }
    }
  }

  /// Patients have a type of their own; all others are named as the page names them.
  private func write(_ audience: Audience, to json: inout JSONWriter) {
    json.object { json in
      if audience == .patients { return json.type("Patient") }
      json.type("PeopleAudience")
      json.member("audienceType", strings.text(.name(of: audience)))
    }
  }
}
