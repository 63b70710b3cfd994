/// A file of the site beside its pages.
struct SiteFile {
  /// Below the site's base.
  let path: String
  let content: Content

  enum Content {
    /// Made when it is asked for. What it was made of has a digest where the file is left as it is while that is what it
    /// was.
    case made(reads: UInt64?, () -> [UInt8])
    /// A copy of a file with a digest of its content and its size in bytes.
    case copy(String, of: Folder, digest: UInt64, size: Int64)
  }

  init(_ path: String, _ bytes: @escaping () -> [UInt8]) {
    self.path = path
    content = .made(reads: nil, bytes)
  }

  init(_ output: any SharedOutput, _ facts: SiteFacts) {
    path = output.path
    content = .made(reads: output.reads(facts)) { output.bytes() }
  }

  init(copyOf source: String, in folder: Folder, digest: UInt64, size: Int64, at path: String) {
    self.path = path
    content = .copy(source, of: folder, digest: digest, size: size)
  }
}
