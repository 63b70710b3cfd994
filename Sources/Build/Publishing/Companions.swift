/// Files that belong to a published site and lie beside it, each written whole or not at all:
/// `public.sha256`, `public.nginx.conf`.
struct Companions {
  /// The published folder.
  let output: String

  /// The list of all files, as `sha256sum --check` reads it from within the site.
  func write(_ manifest: SiteManifest) throws(MachineTrouble) {
    try Folder.replaceFile("\(output).sha256", with: manifest.bytes)
  }

  /// Settings for servers.
  func write(_ hosts: [HostKind], _ rules: HostRules) throws(MachineTrouble) {
    for host in hosts {
      try Folder.replaceFile(
        "\(output).\(host.rawValue).conf", with: Array(host.text(rules).utf8))
    }
  }
}
