/// The version of sitegen, as `--version` prints it.
package enum SitegenVersion {
  package static let current = "0.1.0"
}
