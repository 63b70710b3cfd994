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
    + BuildRules.all + AssetRules.all).sorted { $0.code < $1.code }
}
