/// Section 3.27: one problem.
struct SARIFResult: Encodable, Sendable {
  let ruleId: String
  /// The rule's position among those of the run.
  let ruleIndex: Int
  let level: String
  let message: SARIFMessage
  let locations: [SARIFLocation]
  let relatedLocations: [SARIFLocation]?

  init(_ diagnostic: Diagnostic, ruleIndex: Int) {
    ruleId = diagnostic.rule.code
    self.ruleIndex = ruleIndex
    level = diagnostic.severity.sarifLevel
    let notes = diagnostic.notes.filter { $0.place == nil }.map { "note: \($0.message)" }
    let help = diagnostic.help.map { ["help: \($0)"] } ?? []
    message = SARIFMessage(([diagnostic.message] + notes + help).joined(separator: "\n"))
    locations = [SARIFLocation(diagnostic.place)]
    let related = diagnostic.notes.compactMap { note in
      note.place.map { (place: $0, message: note.message) }
    }
    relatedLocations =
      related.isEmpty
      ? nil
      : related.enumerated().map { index, note in
        SARIFLocation(note.place, id: index + 1, message: note.message)
      }
  }
}

/// Section 3.28.
struct SARIFLocation: Encodable, Sendable {
  let id: Int?
  let message: SARIFMessage?
  let physicalLocation: PhysicalLocation

  struct PhysicalLocation: Encodable, Sendable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }

  /// Section 3.4.
  struct ArtifactLocation: Encodable, Sendable {
    let uri: String
    let uriBaseId: String?
  }

  /// Section 3.30. Lines and columns count from 1; the end column is behind the last character.
  struct Region: Encodable, Sendable {
    let startLine: Int
    let startColumn: Int
    let endColumn: Int
  }

  init(_ place: Place, id: Int? = nil, message: String? = nil) {
    self.id = id
    self.message = message.map(SARIFMessage.init)
    let region = place.mark.map {
      Region(startLine: $0.line, startColumn: $0.column, endColumn: $0.column + $0.width)
    }
    physicalLocation = PhysicalLocation(
      artifactLocation: ArtifactLocation(path: place.path), region: region)
  }
}

extension SARIFLocation.ArtifactLocation {
  /// A path is relative to where the command runs, which is the root of the sources, or else whole.
  init(path: String) {
    let encoded = Self.percentEncoded(path)
    let isWhole = path.hasPrefix("/")
    uri = isWhole ? "file://\(encoded)" : encoded
    uriBaseId = isWhole ? nil : "%SRCROOT%"
  }

  /// RFC 3986, sections 2.1 to 2.3: all but unreserved characters and the slash.
  private static func percentEncoded(_ path: String) -> String {
    path.utf8.map { byte in
      isUnreserved(byte)
        ? String(Unicode.Scalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
