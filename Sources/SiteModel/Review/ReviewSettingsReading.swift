import Diagnostics
import FrontMatter

extension MappingSchema {
  private static let days = 0...3650
  private static let months = 1...240

  static let review = MappingSchema(
    "review",
    [
      KeySchema(
        "due_soon", .integer(days), standard: "90",
        "how many days before the end of its plan a page is due soon"),
      KeySchema(
        "long_overdue", .integer(days), standard: "365",
        "after how many days beyond the end of its plan a page is long overdue"),
      KeySchema(
        "interval", .either([.integer(months), .mapping(reviewIntervals)]), example: "36",
        "the longest time between a review and the next one, in months, for all types of pages with evidence or for each type"
      ),
      KeySchema(
        "owner", .text(), "who looks after pages for which nobody else is named"),
      KeySchema(
        "topics", .list(of: .mapping(reviewTopic)),
        example: "[{topic: low-back-pain, owner: Pain team}]",
        "owners and intervals of topics"),
      KeySchema(
        "states", .mapping(reviewStates), "what is done about a page in each state"),
    ],
    rules: [
      .words("a `topic` is the folder of a topic page, below that of its language"),
      .words("where type and topic have an interval, the shorter one holds"),
    ])

  private static let reviewIntervals = MappingSchema(
    "interval",
    PageType.allCases.map {
      KeySchema($0.rawValue, .integer(months), "months for pages of type `\($0.rawValue)`")
    })

  private static let reviewTopic = MappingSchema(
    "topic",
    [
      KeySchema(
        "topic", .path, required: true, example: "low-back-pain", "the folder of the topic's page"),
      KeySchema("owner", .text(), "who looks after its pages"),
      KeySchema("interval", .integer(months), "the longest time between two reviews, in months"),
    ])

  private static let reviewStates = MappingSchema(
    "state",
    ReviewState.inSettings.map { state in
      let actions = ReviewActions.choices(in: state).map(\.rawValue)
      let standard = ReviewActions()[state, .article].rawValue
      let kind = ValueKind.choice(actions)
      return KeySchema(
        state.rawValue,
        // Nobody has a choice while all is well.
        actions.count == 1 ? kind : .either([kind, .mapping(byType(state, kind))]),
        standard: standard, state.meaning)
    })

  /// Named after its state: what can be done is not the same in all.
  private static func byType(_ state: ReviewState, _ kind: ValueKind) -> MappingSchema {
    MappingSchema(
      "\(state.rawValue) type",
      PageType.allCases.map {
        KeySchema($0.rawValue, kind, "for pages of type `\($0.rawValue)`")
      })
  }
}

extension ReviewState {
  /// The ordinary ones first.
  fileprivate static let inSettings: [ReviewState] = [
    .dueSoon, .overdue, .longOverdue, .changedSinceReview, .noPlan, .current,
  ]

  /// For those who write `site.yaml`.
  fileprivate var meaning: String {
    switch self {
    case .noPlan: "a page needs a plan and has none"
    case .longOverdue: "the plan ended more than `long_overdue` days ago"
    case .overdue: "the plan is over"
    case .changedSinceReview: "what was reviewed is no longer what the page says"
    case .dueSoon: "the plan ends within `due_soon` days"
    case .current: "all is well"
    }
  }
}

extension ReviewSettings {
  init(_ reader: inout MappingReader) {
    thresholds.dueSoon = reader.integer("due_soon")?.value ?? thresholds.dueSoon
    thresholds.longOverdue = reader.integer("long_overdue")?.value ?? thresholds.longOverdue
    intervals = reader.value("interval", Self.intervals) ?? [:]
    owner = reader.text("owner")?.value
    topics = reader.mappings("topics") { Topic(&$0) }
    for (index, topic) in topics.enumerated()
    where topics[..<index].contains(where: { $0.folder.value == topic.folder.value }) {
      reader.report(
        ReviewRules.topic, "'\(topic.folder.value)' is named twice", at: topic.folder.span,
        help: "put what holds for the topic into one entry")
    }
    actions = reader.mapping("states") { ReviewActions(&$0) } ?? actions
  }

  private static func intervals(_ reader: inout ValueReader) -> [PageType: Int]? {
    guard reader.shape == .mapping else {
      guard let months = reader.integer()?.value else { return nil }
      let types = PageType.allCases.filter(\.needsNextReview)
      return Dictionary(uniqueKeysWithValues: types.map { ($0, months) })
    }
    return reader.mapping { types in
      var intervals: [PageType: Int] = [:]
      for type in PageType.allCases { intervals[type] = types.integer(type.rawValue)?.value }
      return intervals
    }
  }
}

extension ReviewSettings.Topic {
  init?(_ reader: inout MappingReader) {
    let folder = reader.text("topic")
    owner = reader.text("owner")?.value
    interval = reader.integer("interval")?.value
    guard let folder else { return nil }
    self.folder = folder
  }
}

extension ReviewActions {
  init(_ reader: inout MappingReader) {
    self.init()
    for state in ReviewState.inSettings {
      read(state, &reader)
    }
  }

  private mutating func read(_ state: ReviewState, _ reader: inout MappingReader) {
    guard reader.shape(of: state.rawValue) == .mapping else {
      if let action = reader.choice(state.rawValue, as: ReviewAction.self) {
        set(state, action.value)
      }
      return
    }
    let byType = reader.mapping(state.rawValue) { types -> [PageType: ReviewAction]? in
      var actions: [PageType: ReviewAction] = [:]
      for type in PageType.allCases {
        actions[type] = types.choice(type.rawValue, as: ReviewAction.self)?.value
      }
      return actions
    }
    for (type, action) in byType ?? [:] { set(state, type, action) }
  }
}
