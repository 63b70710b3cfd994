/// The servers that sitegen writes settings for.
package enum HostKind: String, CaseIterable, Sendable {
  case nginx
  case apache

  /// The settings, to be included in the server's.
  func text(_ rules: HostRules) -> String {
    switch self {
    case .nginx: NginxSnippet(rules: rules).text
    case .apache: ApacheSnippet(rules: rules).text
    }
  }
}
