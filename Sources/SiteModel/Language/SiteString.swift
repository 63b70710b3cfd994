/// The words that the program itself puts on a page, by their key in `templates/strings/<lang>.yaml`.
///
/// Layouts use further keys of their own. A key that is missing stops the build: half a sentence in the
/// wrong language is what readers notice first.
package enum SiteString: String, CaseIterable, Sendable {
  // The language itself
  case languageName = "language_name"
  case textDirection = "text_direction"
  /// Note at a way to the language's home page, from a page that is not in it.
  case notInLanguage = "not_in_language"

  // Spaces that keep a line together
  case unbrokenUnits = "unbroken_units"
  case unbrokenAbbreviations = "unbroken_abbreviations"

  // Dates
  case month1 = "month_1"
  case month2 = "month_2"
  case month3 = "month_3"
  case month4 = "month_4"
  case month5 = "month_5"
  case month6 = "month_6"
  case month7 = "month_7"
  case month8 = "month_8"
  case month9 = "month_9"
  case month10 = "month_10"
  case month11 = "month_11"
  case month12 = "month_12"
  case dateDay = "date_day"
  case dateMonth = "date_month"

  // Life of a page
  case updatedOn = "updated_on"
  case nextPlannedUpdate = "next_planned_update"
  case reviewedOn = "reviewed_on"
  case publishedOn = "published_on"
  /// Notices to readers of a page whose review is overdue: the end of a year or month, or a day.
  case reviewOverdue = "review_overdue"
  case reviewOverdueDay = "review_overdue_day"
  case reviewChanged = "review_changed"
  case reviewUnplanned = "review_unplanned"

  // Kinds of page
  case documentTitle = "document_title"
  case typeArticle = "type_article"
  case typeOverview = "type_overview"
  case typeResearchSummary = "type_research_summary"
  case typeFactSheet = "type_fact_sheet"
  case typeExperience = "type_experience"

  // Generated pages
  case notFoundTitle = "not_found_title"
  case notFoundSummary = "not_found_summary"
  case thanksTitle = "thanks_title"
  case thanksSummary = "thanks_summary"
  case notSentTitle = "not_sent_title"
  case notSentSummary = "not_sent_summary"
  /// Also filled in by the script.
  case errorTitle = "error_title"
  case movedTitle = "moved_title"
  case movedSummary = "moved_summary"
  case withdrawnOn = "withdrawn_on"
  /// Where the day is not known.
  case withdrawnUndated = "withdrawn_undated"
  case withdrawnSummary = "withdrawn_summary"
  case translationBehind = "translation_behind"
  case languagesTitle = "languages_title"
  case languagesSummary = "languages_summary"
  case feedTitle = "feed_title"
  case allPagesTitle = "all_pages_title"
  case allPagesSummary = "all_pages_summary"
  case allPagesLetter = "all_pages_letter"
  case guidePart = "guide_part"
  case conditionsTitle = "conditions_title"
  case conditionsSummary = "conditions_summary"
  case conditionsLetter = "conditions_letter"
  case conditionSee = "condition_see"
  case searchTitle = "search_title"
  case searchSummary = "search_summary"
  /// Filled in by the script.
  case searchCount = "search_count"

  // Callouts
  case calloutNonUrgent = "callout_non_urgent"
  case calloutUrgent = "callout_urgent"
  case calloutEmergency = "callout_emergency"
  case calloutWarning = "callout_warning"
  case calloutNote = "callout_note"
  case calloutKeyPoints = "callout_key_points"
  case calloutDo = "callout_do"
  case calloutDont = "callout_dont"
  case calloutExperience = "callout_experience"
  case calloutDetails = "callout_details"

  // Sources, notes, tables
  case citationLabel = "citation_label"
  case backToCitation = "back_to_citation"
  case footnotesTitle = "footnotes_title"
  case footnoteBack = "footnote_back"
  case tableLabel = "table_label"
  case referenceIn = "reference_in"
  case referenceEditor = "reference_editor"
  case referenceVersion = "reference_version"
  case referenceNumber = "reference_number"

  // Sources as they are printed
  case referenceEditorOne = "reference_editor_one"
  case referenceEditors = "reference_editors"
  case referenceEdition = "reference_edition"
  case referenceOrdinal1 = "reference_ordinal_1"
  case referenceOrdinal2 = "reference_ordinal_2"
  case referenceOrdinal3 = "reference_ordinal_3"
  case referenceOrdinal = "reference_ordinal"
  case referenceVolume = "reference_volume"
  case referencePages = "reference_pages"
  case referenceReport = "reference_report"
  case referenceSupplement = "reference_supplement"
  case referenceThesis = "reference_thesis"
  case referenceDataset = "reference_dataset"
  case referenceInPress = "reference_in_press"
  case referenceForthcoming = "reference_forthcoming"
  case referenceInternet = "reference_internet"
  case referenceCited = "reference_cited"
  case referenceAccessed = "reference_accessed"
  case referenceAvailable = "reference_available"
  case referenceDateDay = "reference_date_day"
  case referenceDateMonth = "reference_date_month"
  case referenceMonth1 = "reference_month_1"
  case referenceMonth2 = "reference_month_2"
  case referenceMonth3 = "reference_month_3"
  case referenceMonth4 = "reference_month_4"
  case referenceMonth5 = "reference_month_5"
  case referenceMonth6 = "reference_month_6"
  case referenceMonth7 = "reference_month_7"
  case referenceMonth8 = "reference_month_8"
  case referenceMonth9 = "reference_month_9"
  case referenceMonth10 = "reference_month_10"
  case referenceMonth11 = "reference_month_11"
  case referenceMonth12 = "reference_month_12"
  case referenceSeason1 = "reference_season_1"
  case referenceSeason2 = "reference_season_2"
  case referenceSeason3 = "reference_season_3"
  case referenceSeason4 = "reference_season_4"
  case referencePageCount = "reference_page_count"
  case referencePresented = "reference_presented"

  // Risk figures
  case numberGrouping = "number_grouping"
  case numberPoint = "number_point"
  case numberRange = "number_range"
  case figurePeople = "figure_people"
  case figurePeopleOne = "figure_people_one"
  case figureSubject = "figure_subject"
  case figurePopulation = "figure_population"
  case certaintyHigh = "certainty_high"
  case certaintyModerate = "certainty_moderate"
  case certaintyLow = "certainty_low"
  case certaintyVeryLow = "certainty_very_low"
  case iconsGroup = "icons_group"
  case iconsSentence = "icons_sentence"
  case iconsGroupSentence = "icons_group_sentence"
  case iconsAffected = "icons_affected"
  case iconsBetween = "icons_between"
  case iconsUnaffected = "icons_unaffected"
  case effectSentence = "effect_sentence"
  case effectDifference = "effect_difference"
  case effectResult = "effect_result"
  case effectUnclear = "effect_unclear"
  case differenceFewer = "difference_fewer"
  case differenceMore = "difference_more"
  case differenceFewerUncounted = "difference_fewer_uncounted"
  case differenceMoreUncounted = "difference_more_uncounted"
  case differenceUnclear = "difference_unclear"
  case effectRowDifference = "effect_row_difference"
  case effectRowRatio = "effect_row_ratio"
  case effectInterval = "effect_interval"
  case effectRowCertainty = "effect_row_certainty"
  case harmsKnown = "harms_known"
  case harmsNotReported = "harms_not_reported"
  case factBoxCaption = "fact_box_caption"
  case factBoxBenefits = "fact_box_benefits"
  case factBoxHarms = "fact_box_harms"
  case factBoxNotReported = "fact_box_not_reported"

  // Pictures and films
  case pictureCredit = "picture_credit"
  case licenceAllRights = "licence_all_rights"
  case licencePublicDomain = "licence_public_domain"
  case filmLink = "film_link"
  case filmNotice = "film_notice"
  case filmLength = "film_length"
  case filmCaptions = "film_captions"
  case filmCredit = "film_credit"
  case filmTranscript = "film_transcript"

  // Words explained
  case termBack = "term_back"
  case glossaryTitle = "glossary_title"
  case glossarySummary = "glossary_summary"

  // What a page is about, for whom, and what has changed
  case aboutConditions = "about_conditions"
  case aboutSpecialties = "about_specialties"
  case aboutAudiences = "about_audiences"
  case reviewedBy = "reviewed_by"
  case listSeparator = "list_separator"
  case nameDetails = "name_details"
  case audienceGeneralPublic = "audience_general_public"
  case audiencePatients = "audience_patients"
  case audienceCarers = "audience_carers"
  case audienceRelatives = "audience_relatives"
  case audienceParents = "audience_parents"
  case audienceChildren = "audience_children"
  case audienceYoungPeople = "audience_young_people"
  case audienceOlderPeople = "audience_older_people"
  case audienceWomen = "audience_women"
  case audienceMen = "audience_men"
  case audiencePregnantWomen = "audience_pregnant_women"
  case audienceProfessionals = "audience_professionals"
  case specialtyAnesthesia = "specialty_anesthesia"
  case specialtyCardiovascular = "specialty_cardiovascular"
  case specialtyCommunityHealth = "specialty_community_health"
  case specialtyDentistry = "specialty_dentistry"
  case specialtyDermatologic = "specialty_dermatologic"
  case specialtyDermatology = "specialty_dermatology"
  case specialtyDietNutrition = "specialty_diet_nutrition"
  case specialtyEmergency = "specialty_emergency"
  case specialtyEndocrine = "specialty_endocrine"
  case specialtyGastroenterologic = "specialty_gastroenterologic"
  case specialtyGenetic = "specialty_genetic"
  case specialtyGeriatric = "specialty_geriatric"
  case specialtyGynecologic = "specialty_gynecologic"
  case specialtyHematologic = "specialty_hematologic"
  case specialtyInfectious = "specialty_infectious"
  case specialtyLaboratoryScience = "specialty_laboratory_science"
  case specialtyMidwifery = "specialty_midwifery"
  case specialtyMusculoskeletal = "specialty_musculoskeletal"
  case specialtyNeurologic = "specialty_neurologic"
  case specialtyNursing = "specialty_nursing"
  case specialtyObstetric = "specialty_obstetric"
  case specialtyOncologic = "specialty_oncologic"
  case specialtyOptometric = "specialty_optometric"
  case specialtyOtolaryngologic = "specialty_otolaryngologic"
  case specialtyPathology = "specialty_pathology"
  case specialtyPediatric = "specialty_pediatric"
  case specialtyPharmacySpecialty = "specialty_pharmacy_specialty"
  case specialtyPhysiotherapy = "specialty_physiotherapy"
  case specialtyPlasticSurgery = "specialty_plastic_surgery"
  case specialtyPodiatric = "specialty_podiatric"
  case specialtyPrimaryCare = "specialty_primary_care"
  case specialtyPsychiatric = "specialty_psychiatric"
  case specialtyPublicHealth = "specialty_public_health"
  case specialtyPulmonary = "specialty_pulmonary"
  case specialtyRadiography = "specialty_radiography"
  case specialtyRenal = "specialty_renal"
  case specialtyRespiratoryTherapy = "specialty_respiratory_therapy"
  case specialtyRheumatologic = "specialty_rheumatologic"
  case specialtySpeechPathology = "specialty_speech_pathology"
  case specialtySurgical = "specialty_surgical"
  case specialtyToxicologic = "specialty_toxicologic"
  case specialtyUrologic = "specialty_urologic"

  /// The placeholders that the text must hold, each once; `{date}` for `date`.
  package var placeholders: Set<String> {
    switch self {
    case .dateDay, .referenceDateDay: ["day", "month", "year"]
    case .dateMonth, .referenceDateMonth: ["month", "year"]
    case .updatedOn, .nextPlannedUpdate, .reviewedOn, .publishedOn, .withdrawnOn, .reviewOverdue,
      .reviewOverdueDay:
      ["date"]
    case .documentTitle: ["page", "site"]
    case .translationBehind: ["language", "date"]
    case .errorTitle: ["page"]
    case .feedTitle: ["site"]
    case .allPagesLetter, .conditionsLetter: ["letter"]
    case .guidePart: ["number", "count", "guide"]
    case .conditionSee: ["name", "condition"]
    case .searchCount: ["count"]
    case .termBack: ["number", "term"]
    case .backToCitation: ["number", "source"]
    case .citationLabel, .footnoteBack, .referenceNumber: ["number"]
    case .referenceVersion: ["version"]
    case .referenceOrdinal1, .referenceOrdinal2, .referenceOrdinal3, .referenceOrdinal,
      .referenceVolume, .referenceReport, .referenceSupplement, .referencePageCount:
      ["number"]
    case .referenceEdition: ["edition"]
    case .referencePages: ["pages"]
    case .referenceCited, .referenceAccessed: ["date"]
    case .referenceAvailable: ["url"]
    case .filmLink, .filmTranscript: ["title"]
    case .filmNotice: ["provider"]
    case .filmLength: ["duration"]
    case .filmCaptions: ["languages"]
    case .aboutConditions: ["conditions"]
    case .aboutSpecialties: ["specialties"]
    case .aboutAudiences: ["audiences"]
    case .reviewedBy: ["reviewers"]
    case .nameDetails: ["name", "details"]
    default: figurePlaceholders
    }
  }

  private var figurePlaceholders: Set<String> {
    switch self {
    case .numberRange:
      ["low", "high"]
    case .figurePeople, .figurePeopleOne, .differenceFewer, .differenceMore:
      ["count", "per"]
    case .figureSubject:
      ["outcome", "time"]
    case .figurePopulation:
      ["population"]
    case .iconsGroup:
      ["group", "people"]
    case .iconsSentence:
      ["subject", "people"]
    case .iconsGroupSentence:
      ["subject", "group", "people"]
    case .effectSentence:
      ["subject", "control_people", "control", "treatment_people", "treatment"]
    case .effectDifference:
      ["treatment", "difference"]
    case .effectResult:
      ["label", "difference"]
    case .effectInterval:
      ["ratio", "interval"]
    case .harmsKnown:
      ["harms"]
    case .factBoxCaption:
      ["title", "time"]
    default: []
    }
  }

  /// What it is for, in the words of the documentation.
  var purpose: String {
    switch self {
    case .languageName: "name of the language, in the language"
    case .textDirection: "direction of its script"
    case .unbrokenUnits: "signs and units that stay on the line of the number before them"
    case .unbrokenAbbreviations: "abbreviations that stay on the line of what follows them"
    case .notInLanguage: "note on pages that are not in this language"
    case .dateDay, .dateMonth: "how a date is written"
    case .referenceDateDay, .referenceDateMonth: "how a date is written in sources"
    case _ where Self.months.contains(self): "name of a month"
    case _ where Self.referenceMonths.contains(self): "name of a month in sources"
    case .referenceOrdinal1, .referenceOrdinal2, .referenceOrdinal3:
      "number of an edition that ends in this digit"
    case .referenceOrdinal: "number of any other edition"
    case .referenceSeason1: "spring, in sources"
    case .referenceSeason2: "summer, in sources"
    case .referenceSeason3: "autumn, in sources"
    case .referenceSeason4: "winter, in sources"
    case .referencePageCount: "how many pages a book has"
    case .referencePresented: "before the congress where a talk was given"
    case .documentTitle: "title of the window"
    case .numberGrouping: "between the thousands of a number"
    case .numberPoint: "before the decimal places of a number"
    case .figurePeopleOne: "figure people, of one"
    default: rawValue.replacing("_", with: " ")
    }
  }

  static let months: [SiteString] = [
    .month1, .month2, .month3, .month4, .month5, .month6,
    .month7, .month8, .month9, .month10, .month11, .month12,
  ]

  static let referenceMonths: [SiteString] = [
    .referenceMonth1, .referenceMonth2, .referenceMonth3, .referenceMonth4, .referenceMonth5,
    .referenceMonth6,
    .referenceMonth7, .referenceMonth8, .referenceMonth9, .referenceMonth10, .referenceMonth11,
    .referenceMonth12,
  ]
}
