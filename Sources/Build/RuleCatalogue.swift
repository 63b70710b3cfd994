import Checks
package import Diagnostics
import FrontMatter
import Markdown
import SiteModel
import Templates

/// Every rule that a site can break, from all modules, by code.
package enum RuleCatalogue {
  package static let all: [Rule] =
    (FrontMatterRules.all + MarkdownRules.all + TemplateRules.all + SiteRules.all + BodyChecks.rules
    + BuildRules.all + PictureRules.all + AssetRules.all + UnusedRules.all + LayoutLinkRules.all)
    .sorted { $0.code < $1.code }

  /// All codes and all names of checks.
  package static var names: [String] { all.map(\.code) + all.compactMap(\.check?.name) }

  /// The rule with a code, or that of the check with a name, in capital letters or small ones.
  package static func rule(named name: String) -> Rule? {
    let name = name.lowercased()
    return all.first { $0.code.lowercased() == name || $0.check?.name.lowercased() == name }
  }
}
