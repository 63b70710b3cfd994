import CCmarkGFM
import Synchronization

/// cmark-gfm, made safe for several threads.
///
/// The library keeps its extensions and the characters they make special in process-wide tables; every
/// parser adds its extensions' characters before it reads inlines and removes them behind it, so that
/// two threads take each other's away. What is done about it, with the public interface only:
/// * extensions are registered once, before anything is parsed;
/// * autolink's characters are added once and for good: they are added by a parser that is thrown away,
///   then taken off the extension, so that no other parser removes them;
/// * strikethrough, the only other extension with a character, is attached only to documents that
///   contain it, and those are finished one at a time. A document without `~` does not notice.
struct CmarkLibrary: @unchecked Sendable {
  // Pointers to the library's own tables, which are not written to after `init`.
  private let always: [OpaquePointer]
  private let autolink: OpaquePointer
  private let strikethrough: OpaquePointer
  let taskList: OpaquePointer
  let types: ExtensionTypes

  static let shared = CmarkLibrary()

  /// Two tildes strike, one does not: "5~10 mg and 20~30 mg" is a pair of doses.
  private static let options =
    CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

  private static let tildes = Mutex(())

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    autolink = Self.find("autolink")
    taskList = Self.find("tasklist")
    strikethrough = Self.find("strikethrough")
    always = [Self.find("table"), taskList]
    Self.pinSpecialCharacters(of: autolink)
    types = ExtensionTypes(attaching: always + [autolink, strikethrough])
  }

  private static func find(_ name: String) -> OpaquePointer {
    guard let found = cmark_find_syntax_extension(name) else {
      preconditionFailure("the installed cmark-gfm has no extension '\(name)'")
    }
    return found
  }

  private static func pinSpecialCharacters(of autolink: OpaquePointer) {
    let parser = cmark_parser_new(options)
    cmark_parser_attach_syntax_extension(parser, autolink)
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_syntax_extension_set_special_inline_chars(autolink, nil)
    cmark_parser_free(parser)
  }

  /// The tree of `body`, in the memory of the arena that is current on this thread.
  func parse(_ body: UnsafeBufferPointer<UInt8>) -> OpaquePointer {
    guard let parser = cmark_parser_new_with_mem(Self.options, ThreadArena.memory) else {
      preconditionFailure("cmark-gfm made no parser")
    }
    for syntax in always { cmark_parser_attach_syntax_extension(parser, syntax) }
    if BareAddresses.mayStand(in: body) { cmark_parser_attach_syntax_extension(parser, autolink) }
    let hasTildes = body.first(UInt8(ascii: "~"), in: body.indices) != nil
    if hasTildes { cmark_parser_attach_syntax_extension(parser, strikethrough) }
    body.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    guard let root = Self.finish(parser, alone: hasTildes) else {
      preconditionFailure("cmark-gfm made no tree")
    }
    return root
  }

  private static func finish(_ parser: OpaquePointer, alone: Bool) -> OpaquePointer? {
    guard alone else { return cmark_parser_finish(parser) }
    var root: OpaquePointer?
    tildes.withLock { _ in root = cmark_parser_finish(parser) }
    return root
  }
}
