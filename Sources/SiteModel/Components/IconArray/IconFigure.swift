import Diagnostics
import FrontMatter
import HTML
import Markdown

/// Groups of people side by side, one sign a person, each with its figure in words, and what the signs mean.
struct IconFigure: Sendable {
  /// What is counted, and within what time, in words.
  let outcome: String
  let time: String
  let per: Int
  let groups: [Group]

  struct Group: Sendable {
    /// Nil for the only one.
    let label: String?
    let count: RiskCount
  }

  /// Ids are made from `number`, which is that of the page's first picture of this figure.
  func write(_ words: FigureWords, from number: Int, into html: inout HTMLBuffer) {
    html.append("<div class=\"icon-groups\">\n")
    for (position, group) in groups.enumerated() {
      html.append("<div class=\"icon-group\">\n<p>")
      html.append(text: label(group, words))
      html.append("</p>\n")
      IconGrid(count: group.count, total: per).write(
        title: sentence(group, words), id: "page-icons-\(number + position)", into: &html)
      html.append("</div>\n")
    }
    html.append("</div>\n<ul class=\"icon-legend\">\n")
    for sign in signs {
      html.append("<li>")
      IconGrid.writeSign(sign, into: &html)
      html.append(text: words.strings.text(Self.key(sign)))
      html.append("</li>\n")
    }
    html.append("</ul>\n")
  }

  private func label(_ group: Group, _ words: FigureWords) -> String {
    let people = words.people(group.count, outOf: per)
    guard let label = group.label else { return people }
    return words.strings[.iconsGroup].filled(["group": label, "people": people])
  }

  /// What one picture shows, for those who do not see it.
  private func sentence(_ group: Group, _ words: FigureWords) -> String {
    let subject = words.subject(outcome, time)
    let people = words.people(group.count, outOf: per)
    guard let label = group.label else {
      return words.strings[.iconsSentence].filled(["subject": subject, "people": people])
    }
    return words.strings[.iconsGroupSentence].filled([
      "subject": subject, "group": label, "people": people,
    ])
  }

  /// Those that are in some picture.
  private var signs: [IconSign] {
    IconSign.allCases.filter { sign in
      groups.contains { group in
        switch sign {
        case .affected: group.count.low > 0
        case .between: group.count.isRange
        case .unaffected: group.count.high < per
        }
      }
    }
  }

  private static func key(_ sign: IconSign) -> SiteString {
    switch sign {
    case .affected: .iconsAffected
    case .between: .iconsBetween
    case .unaffected: .iconsUnaffected
    }
  }
}
