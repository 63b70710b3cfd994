import Templates

/// What every layout can say of the site, in one language. These values are known before any page is
/// read, so they are folded into the layouts once.
enum SiteField: Int, RecordFields {
  case lang, dir, languageName, locale, generator, site, publisher
  case hasTopics, topics, hasInformation, information, hasChannels, channels
  case feed, jsonFeed, disclaimer, methods, help, feedback, asksConsent, accessibility, privacy
  case glossary, search, allPages, conditions, searchIndex, hasPagefind, printsLarge

  var declaration: Declaration {
    switch self {
    case .lang: Declaration("lang", .text)
    case .dir: Declaration("dir", .text)
    case .languageName: Declaration("language_name", .text)
    case .locale: Declaration("locale", .text)
    case .generator: Declaration("generator", .text)
    case .site: Declaration("site", .record(SiteNameField.schema))
    case .publisher: Declaration("publisher", .record(PublisherField.schema))
    case .hasTopics: Declaration("has_topics", .flag)
    case .topics: Declaration("topics", .list(.record(TopicField.schema)))
    case .hasInformation: Declaration("has_information", .flag)
    case .information: Declaration("information", .list(.record(LinkField.schema)))
    case .hasChannels: Declaration("has_channels", .flag)
    case .channels: Declaration("channels", .list(.record(ChannelField.schema)))
    case .feed: Declaration("feed", .address)
    case .jsonFeed: Declaration("json_feed", .address)
    case .disclaimer: .optional("disclaimer", .markup)
    case .methods: .optional("methods", .address)
    case .help: .optional("help", .address)
    case .feedback: .optional("feedback", .record(FeedbackField.schema))
    case .asksConsent: Declaration("asks_consent", .flag)
    case .accessibility: .optional("accessibility", .record(AccessibilityField.schema))
    case .privacy: .optional("privacy", .record(PrivacyField.schema))
    case .glossary: .optional("glossary", .address)
    case .search: .optional("search", .address)
    case .allPages: .optional("all_pages", .address)
    case .searchIndex: .optional("search_index", .address)
    case .hasPagefind: Declaration("has_pagefind", .flag)
    case .conditions: .optional("conditions", .address)
    case .printsLarge: Declaration("prints_large", .flag)
    }
  }

  /// The name below which a layout finds the language's texts.
  static let strings = "strings"

  /// The name below which a layout finds the addresses of the theme's files.
  static let assets = "assets"

  /// The schema for a language whose catalogue of texts is known, and a theme whose files are.
  static func schema(strings: RecordSchema, assets: RecordSchema) -> RecordSchema {
    RecordSchema("the site", Self.self).adding(
      Declaration(Self.strings, .record(strings)), Declaration(Self.assets, .record(assets)))
  }
}

enum SiteNameField: Int, RecordFields {
  case title, home, email, emailAddress

  static let schema = RecordSchema("site", Self.self)

  var declaration: Declaration {
    switch self {
    case .title: Declaration("title", .text)
    case .home: Declaration("home", .address)
    case .email: Declaration("email", .text)
    case .emailAddress: Declaration("email_address", .address)
    }
  }
}

enum PublisherField: Int, RecordFields {
  case name, url, country, logo

  static let schema = RecordSchema("publisher", Self.self)

  var declaration: Declaration {
    switch self {
    case .name: Declaration("name", .text)
    case .url: .optional("url", .address)
    case .country: .optional("country", .text)
    case .logo: .optional("logo", .address)
    }
  }
}

enum TopicField: Int, RecordFields {
  case title, summary, address

  static let schema = RecordSchema("topics", Self.self)

  var declaration: Declaration {
    switch self {
    case .title: Declaration("title", .text)
    case .summary: Declaration("summary", .text)
    case .address: Declaration("address", .address)
    }
  }
}

enum LinkField: Int, RecordFields {
  case title, address

  static let schema = RecordSchema("a link", Self.self)

  var declaration: Declaration {
    switch self {
    case .title: Declaration("title", .text)
    case .address: Declaration("address", .address)
    }
  }
}

enum ChannelField: Int, RecordFields {
  case label, address

  static let schema = RecordSchema("channels", Self.self)

  var declaration: Declaration {
    switch self {
    case .label: Declaration("label", .text)
    case .address: Declaration("address", .address)
    }
  }
}

enum FeedbackField: Int, RecordFields {
  case action, thanks, controller, purpose, legalBasis, recipients, retention, rights, policy

  static let schema = RecordSchema("feedback", Self.self)

  var declaration: Declaration {
    switch self {
    case .action: Declaration("action", .address)
    case .thanks: Declaration("thanks", .address)
    case .controller: .optional("controller", .text)
    case .purpose: .optional("purpose", .text)
    case .legalBasis: .optional("legal_basis", .text)
    case .recipients: .optional("recipients", .text)
    case .retention: .optional("retention", .text)
    case .rights: .optional("rights", .text)
    case .policy: .optional("policy", .address)
    }
  }
}
