import Diagnostics
import SiteModel

extension StringCatalogue {
  /// The program's own texts in English; those that a test does not look at are their keys.
  static let english = StringCatalogue(
    path: "templates/strings/en.yaml",
    entries: texts.map { Entry(key: $0, text: $1, place: file, keyPlace: file) })

  private static let file = Place(path: "templates/strings/en.yaml")

  private static let texts = [
    ("date_day", "{month} {day}, {year}"), ("date_month", "{month} {year}"),
    ("month_6", "June"), ("month_12", "December"),
    ("updated_on", "Updated on {date}"), ("next_planned_update", "Next planned update: {date}"),
    ("reference_in", "In:"), ("reference_editor", "(Ed)"), ("reference_number", "No. {number}"),
    ("reference_version", "Version {version}"),
  ]
}
