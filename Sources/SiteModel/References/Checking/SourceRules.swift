package import Diagnostics

/// What makes the sources of a page good, beyond what makes them readable for the program. The examples are CSL
/// entries.
package enum SourceRules {
  static let checkDigit = Rule(
    "RF009", "the check digits of ISBN and ISSN are right",
    reason: "A number with a slip in it leads to another work, or to none.")
  static let pageOrder = Rule(
    "RF010", "pages ascend, and are written in full",
    reason: "'1234-41' is read as 41 pages back, and a slip in a page hides among such ranges.")
  static let fields = Rule(
    "RF011", .warning, "a source has the fields that its type needs",
    reason: "Without its journal, its year or its address readers cannot find a source.",
    check: CheckDescription(
      "sources.fields", source: "Citing Medicine, 2nd ed., rules for each type of work",
      bad: [
        "{id: a, type: article-journal, title: Exercise and back pain, issued: 2016}",
        "{id: a, type: webpage, title: Exercise and back pain}",
      ],
      good: [
        "{id: a, type: article-journal, title: Exercise and back pain, container-title: BMJ, issued: 2020}"
      ]))
  static let accessed = Rule(
    "RF012", .warning, "a source on the web has the day when somebody looked at it",
    reason: "What stands there tomorrow may be something else.",
    check: CheckDescription(
      "sources.accessed", source: "Citing Medicine, 2nd ed., chapter 25, date of citation",
      bad: [
        "{id: a, type: webpage, title: Exercise and back pain, URL: 'https://example.org/'}",
        "{id: a, type: report, title: Exercise and back pain, issued: 2020, URL: 'https://example.org/'}",
      ],
      good: [
        "{id: a, type: book, title: Exercise and back pain, issued: 2020, volume: 2, URL: 'https://example.org/'}",
        "{id: a, type: report, title: Exercise and back pain, issued: 2020, URL: 'https://example.org/', DOI: 10.5555/a}",
        "{id: a, type: webpage, title: Exercise and back pain, URL: 'https://example.org/', accessed: 2022-05-04}",
      ]))
  static let title = Rule(
    "RF013", .hint, "a title has three words or more",
    reason: "A shorter one is often what was left of a longer one: 'Chronic.' was published so.",
    check: CheckDescription(
      "sources.title", source: "practice: lists of sources of health websites",
      bad: [
        "{id: a, type: article-journal, title: Chronic, container-title: BMJ, issued: 2020}"
      ],
      good: [
        "{id: a, type: article-journal, title: Chronic back pain, container-title: BMJ, issued: 2020}",
        "{id: a, type: entry-encyclopedia, title: Placebo, container-title: Encyclopedia of care}",
      ]))
  static let sameWork = Rule(
    "RF014", "each work is one source",
    reason: "Two entries of one work look like two studies that agree.")
  static let laterThanPage = Rule(
    "RF015", .warning, "a source is not newer than the page that rests on it",
    reason:
      "'updated' says as of when the evidence is. A journal may date an article ahead, so it is no error.",
    check: CheckDescription(
      "sources.year", source: "IQWiG, How we work: the date of an article and of its evidence",
      bad: ["{id: a, type: book, title: Exercise and back pain, issued: 2023}"],
      good: ["{id: a, type: book, title: Exercise and back pain, issued: 2022}"]))
  static let age = Rule(
    "RF016", .hint, "a source is not older than the site allows",
    reason:
      "Newer evidence may say something else. 'source_age' in site.yaml says how many years before 'updated' a source may be of; without it nobody counts.",
    check: CheckDescription(
      "sources.age",
      source: "IQWiG: usually only systematic reviews that are no more than three years old",
      bad: ["{id: a, type: book, title: Exercise and back pain, issued: 2016}"],
      good: ["{id: a, type: book, title: Exercise and back pain, issued: 2017}"]))
  static let retracted = Rule(
    "RF017", "no source was retracted",
    reason: "Its authors or its journal say that it must not be relied on.")
  static let concern = Rule(
    "RF018", .warning, "no source is under an expression of concern",
    reason: "Its journal doubts that it can be relied on.")
  package static let retractionList = Rule(
    "RF019", "the list of retractions names works by DOI or PubMed number",
    reason: "Without them no source can be found in it.")
  static let retractionRow = Rule(
    "RF020", .warning, "each row of the list of retractions names a work",
    reason: "A work that was retracted would be taken for sound.")
  static let openMark = Rule(
    "RF021", "the cells of the list of retractions are closed",
    reason:
      "A quotation mark without its partner takes all rows behind it for one cell, and works that were retracted would be taken for sound."
  )
  static let idOfOther = Rule(
    "RF022", "an id names one work on the whole site",
    reason:
      "A page's own source takes the place of the shared one: citations on it would mean another work than elsewhere."
  )
  static let givenAgain = Rule(
    "RF023", .warning, "a page does not give a shared source again",
    reason: "What is mended in the shared source stays wrong on the page.")

  /// Of those that a site may weigh.
  package static let names: [String] = all.compactMap(\.check?.name)

  package static let all = [
    checkDigit, pageOrder, fields, accessed, title, sameWork, laterThanPage, age, retracted,
    concern, retractionList, retractionRow, openMark, idOfOther, givenAgain,
  ]
}
