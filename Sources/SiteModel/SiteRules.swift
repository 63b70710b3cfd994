package import Diagnostics

/// All rules of this module, for the catalogue of codes.
package enum SiteRules {
  package static let all: [Rule] =
    SettingsRules.all + StringRules.all + ReferenceRules.all + SourceRules.all + GlossaryRules.all
    + PageRules.all + LockRules.all + LinkRules.all + FigureRules.all + FilmRules.all
    + ReviewRules.all + HistoryRules.all + TranslationRules.all
}
