/// The closed set of callouts: `> [!URGENT] Ask for an urgent appointment if:`.
package enum CalloutKind: String, Sendable, Hashable, CaseIterable {
  case nonUrgent = "NON-URGENT"
  case urgent = "URGENT"
  case emergency = "EMERGENCY"
  case warning = "WARNING"
  case note = "NOTE"
  case keyPoints = "KEY-POINTS"
  case `do` = "DO"
  case dont = "DONT"
  case experience = "EXPERIENCE"
  case details = "DETAILS"

  /// Whether it tells readers when and where to get care, at one of three levels of urgency.
  package var isCareCard: Bool { self == .nonUrgent || self == .urgent || self == .emergency }
}
