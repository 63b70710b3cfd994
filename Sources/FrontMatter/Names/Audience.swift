/// Who a page is written for. The raw value is what editors write.
package enum Audience: String, Sendable, Hashable, CaseIterable {
  case generalPublic = "general-public"
  case patients
  /// People who look after somebody, paid or not.
  case carers
  case relatives
  case parents
  case children
  case youngPeople = "young-people"
  case olderPeople = "older-people"
  case women
  case men
  case pregnantWomen = "pregnant-women"
  case professionals
}
