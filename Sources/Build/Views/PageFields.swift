import Templates

/// What a layout can say of the page that it is filled for.
enum PageField: Int, RecordFields {
  case type, title, documentTitle, summary, canonical, isIndexed, isArticle, published, modified
  case hasBreadcrumb, breadcrumb, alternates, hasTranslations, translations
  case hasOtherLanguages, untranslated
  case image, hasContents, contents, body
  case hasTerms, terms, letters, hasReferences, isNumbered, references
  case updatedLine, updated, nextReviewLine, reviewedLine, publishedLine, reviewNotice
  case conditionsLine, specialtiesLine, audiencesLine, reviewersLine, hasChanges, changes
  case pagePath, version, hasFeedback, isDraft, isAccessibility, isPrivacy, movedTo
  case withdrawal, behind
  case hasFilms, structuredData, qrCode
  case guideLine, hasGuideParts, guideParts, hasNeighbours, previous, next
  case topicFeed, hasRelated, related, hasPages, pages, hasRecent, recent

  static let schema = RecordSchema("the page", Self.self)

  var declaration: Declaration {
    switch self {
    case .type: Declaration("type", .text)
    case .title: Declaration("title", .text)
    case .documentTitle: Declaration("document_title", .text)
    case .summary: Declaration("summary", .text)
    case .canonical: Declaration("canonical", .address)
    case .isIndexed: Declaration("is_indexed", .flag)
    case .isArticle: Declaration("is_article", .flag)
    case .published: .optional("published", .text)
    case .modified: .optional("modified", .text)
    case .hasBreadcrumb: Declaration("has_breadcrumb", .flag)
    case .breadcrumb: Declaration("breadcrumb", .list(.record(LinkField.schema)))
    case .alternates: Declaration("alternates", .list(.record(AlternateField.schema)))
    case .hasTranslations: Declaration("has_translations", .flag)
    case .translations: Declaration("translations", .list(.record(TranslationField.schema)))
    case .hasOtherLanguages: Declaration("has_other_languages", .flag)
    case .untranslated: Declaration("untranslated", .list(.record(UntranslatedField.schema)))
    case .image: .optional("image", .record(ImageField.schema))
    case .hasContents: Declaration("has_contents", .flag)
    case .contents: Declaration("contents", .list(.record(HeadingField.schema)))
    case .body: Declaration("body", .markup)
    case .hasTerms: Declaration("has_terms", .flag)
    case .terms: Declaration("terms", .list(.record(TermField.schema)))
    case .letters: Declaration("letters", .list(.record(LetterField.schema)))
    case .hasReferences: Declaration("has_references", .flag)
    case .isNumbered: Declaration("is_numbered", .flag)
    case .references: Declaration("references", .list(.record(ReferenceField.schema)))
    case .updatedLine: Declaration("updated_line", .markup)
    case .updated: Declaration("updated", .text)
    case .nextReviewLine: .optional("next_review_line", .markup)
    case .reviewedLine: .optional("reviewed_line", .markup)
    case .publishedLine: .optional("published_line", .markup)
    case .reviewNotice: .optional("review_notice", .markup)
    case .conditionsLine: .optional("conditions_line", .text)
    case .specialtiesLine: .optional("specialties_line", .text)
    case .audiencesLine: .optional("audiences_line", .text)
    case .reviewersLine: .optional("reviewers_line", .text)
    case .hasChanges: Declaration("has_changes", .flag)
    case .changes: Declaration("changes", .list(.record(ChangeField.schema)))
    case .pagePath: Declaration("page_path", .text)
    case .version: Declaration("version", .text)
    case .hasFeedback: Declaration("has_feedback", .flag)
    case .isDraft: Declaration("is_draft", .flag)
    case .isAccessibility: Declaration("is_accessibility", .flag)
    case .isPrivacy: Declaration("is_privacy", .flag)
    case .movedTo: .optional("moved_to", .record(LinkField.schema))
    case .withdrawal: .optional("withdrawal", .record(WithdrawalField.schema))
    case .behind: .optional("behind", .record(BehindField.schema))
    case .hasFilms: Declaration("has_films", .flag)
    case .structuredData: .optional("structured_data", .json)
    case .qrCode: .optional("qr_code", .markup)
    case .guideLine: .optional("guide_line", .text)
    case .hasGuideParts: Declaration("has_guide_parts", .flag)
    case .guideParts: Declaration("guide_parts", .list(.record(PageLinkField.schema)))
    case .hasNeighbours: Declaration("has_neighbours", .flag)
    case .previous: .optional("previous", .record(LinkField.schema))
    case .next: .optional("next", .record(LinkField.schema))
    case .topicFeed: .optional("topic_feed", .record(TopicFeedField.schema))
    case .hasRelated: Declaration("has_related", .flag)
    case .related: Declaration("related", .list(.record(RelatedField.schema)))
    case .hasPages: Declaration("has_pages", .flag)
    case .pages: Declaration("pages", .list(.record(PageLinkField.schema)))
    case .hasRecent: Declaration("has_recent", .flag)
    case .recent: Declaration("recent", .list(.record(PageLinkField.schema)))
    }
  }
}

enum AlternateField: Int, RecordFields {
  case lang, address

  static let schema = RecordSchema("alternates", Self.self)

  var declaration: Declaration {
    switch self {
    case .lang: Declaration("lang", .text)
    case .address: Declaration("address", .address)
    }
  }
}

enum TranslationField: Int, RecordFields {
  case lang, name, address, locale

  static let schema = RecordSchema("translations", Self.self)

  var declaration: Declaration {
    switch self {
    case .lang: Declaration("lang", .text)
    case .name: Declaration("name", .text)
    case .address: Declaration("address", .address)
    case .locale: Declaration("locale", .text)
    }
  }
}

/// A language that a page is not in, with the way to the language's home page.
enum UntranslatedField: Int, RecordFields {
  case lang, dir, name, note, address

  static let schema = RecordSchema("untranslated", Self.self)

  var declaration: Declaration {
    switch self {
    case .lang: Declaration("lang", .text)
    case .dir: Declaration("dir", .text)
    case .name: Declaration("name", .text)
    case .note: Declaration("note", .text)
    case .address: Declaration("address", .address)
    }
  }
}

enum ImageField: Int, RecordFields {
  case picture, address, wholeAddress, alt, width, height, caption, credit, creditLine

  static let schema = RecordSchema("image", Self.self)

  var declaration: Declaration {
    switch self {
    case .picture: Declaration("picture", .markup)
    case .address: Declaration("address", .address)
    case .wholeAddress: Declaration("whole_address", .address)
    case .alt: Declaration("alt", .text)
    case .width: .optional("width", .text)
    case .height: .optional("height", .text)
    case .caption: .optional("caption", .text)
    case .credit: .optional("credit", .text)
    case .creditLine: .optional("credit_line", .markup)
    }
  }
}

/// A change that editors tell readers of.
enum ChangeField: Int, RecordFields {
  case date, text, isCorrection

  static let schema = RecordSchema("changes", Self.self)

  var declaration: Declaration {
    switch self {
    case .date: Declaration("date", .markup)
    case .text: Declaration("text", .text)
    case .isCorrection: Declaration("is_correction", .flag)
    }
  }
}

/// That a page was withdrawn.
enum WithdrawalField: Int, RecordFields {
  case line, reason, replacement, topic

  static let schema = RecordSchema("withdrawal", Self.self)

  var declaration: Declaration {
    switch self {
    case .line: Declaration("line", .markup)
    case .reason: .optional("reason", .text)
    case .replacement: .optional("replacement", .record(LinkField.schema))
    case .topic: .optional("topic", .record(LinkField.schema))
    }
  }
}

/// That a translation does not yet take account of a change of its original.
enum BehindField: Int, RecordFields {
  case line, title, address, lang

  static let schema = RecordSchema("behind", Self.self)

  var declaration: Declaration {
    switch self {
    case .line: Declaration("line", .text)
    case .title: Declaration("title", .text)
    case .address: Declaration("address", .address)
    case .lang: Declaration("lang", .text)
    }
  }
}

enum HeadingField: Int, RecordFields {
  case title, anchor

  static let schema = RecordSchema("contents", Self.self)

  var declaration: Declaration {
    switch self {
    case .title: Declaration("title", .text)
    case .anchor: Declaration("anchor", .text)
    }
  }
}

enum ReferenceField: Int, RecordFields {
  case id, number, entry, pubMed, hasBacklinks, backlinks

  static let schema = RecordSchema("references", Self.self)

  var declaration: Declaration {
    switch self {
    case .id: Declaration("id", .text)
    case .number: Declaration("number", .text)
    case .entry: Declaration("entry", .markup)
    case .pubMed: .optional("pubmed", .address)
    case .hasBacklinks: Declaration("has_backlinks", .flag)
    case .backlinks: Declaration("backlinks", .list(.record(BacklinkField.schema)))
    }
  }
}

enum BacklinkField: Int, RecordFields {
  case anchor, label

  static let schema = RecordSchema("backlinks", Self.self)

  var declaration: Declaration {
    switch self {
    case .anchor: Declaration("anchor", .text)
    case .label: Declaration("label", .text)
    }
  }
}

/// The feed of a topic, on the topic's page.
enum TopicFeedField: Int, RecordFields {
  case address, jsonAddress

  static let schema = RecordSchema("topic_feed", Self.self)

  var declaration: Declaration {
    switch self {
    case .address: Declaration("address", .address)
    case .jsonAddress: Declaration("json_address", .address)
    }
  }
}

/// A page as its neighbours in the topic name it.
enum RelatedField: Int, RecordFields {
  case title, address, typeLabel

  static let schema = RecordSchema("related", Self.self)

  var declaration: Declaration {
    switch self {
    case .title: Declaration("title", .text)
    case .address: Declaration("address", .address)
    case .typeLabel: Declaration("type_label", .text)
    }
  }
}

/// A page as a list of pages shows it.
enum PageLinkField: Int, RecordFields {
  case title, summary, address, typeLabel, updatedLine

  static let schema = RecordSchema("a listed page", Self.self)

  var declaration: Declaration {
    switch self {
    case .title: Declaration("title", .text)
    case .summary: Declaration("summary", .text)
    case .address: Declaration("address", .address)
    case .typeLabel: Declaration("type_label", .text)
    case .updatedLine: Declaration("updated_line", .markup)
    }
  }
}
