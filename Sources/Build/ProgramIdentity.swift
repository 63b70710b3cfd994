import Fingerprints
import Markdown

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Tells one build of the program from another: what one remembers of a site is nothing to the other.
package enum ProgramIdentity {
  /// Made from the version, the program's file and the version of cmark-gfm, which comes with the system.
  package static var current: UInt64 {
    var digest = Fingerprint()
    digest.add(SitegenVersion.current)
    digest.add(MarkdownParser.libraryVersion)
    if let stamp = stamp {
      digest.add(Int(stamp.size))
      digest.add(Int(stamp.modified))
    }
    return digest.value
  }

  private static var stamp: FileStamp? {
    #if canImport(Darwin)
      let path = CommandLine.arguments[0]
    #else
      let path = "/proc/self/exe"
    #endif
    var status = stat()
    return stat(path, &status) == 0 ? FileStamp(status) : nil
  }
}
