/// The names that can be used at one point of a template: those of the sections around, then the
/// page's, then the site's.
struct Scope {
  /// Innermost last.
  private var frames: [Frame]
  /// Optional values that the sections around have found to be there.
  private var present: Set<Path> = []
  private var loops = 0

  init(page: RecordSchema, site: RecordSchema) {
    frames = [
      Frame(kind: .record(site), path: Path(root: .site), siteName: []),
      Frame(kind: .record(page), path: Path(root: .page), siteName: nil),
    ]
  }

  private struct Frame {
    let kind: Kind
    let path: Path
    /// The dotted name, when the value is the site's.
    let siteName: [String]?
  }

  /// What a name stands for.
  struct Referent {
    var kind: Kind
    var path: Path
    var siteName: [String]?
    /// The names on the way whose value may be absent here.
    var unguarded: [Name] = []
    fileprivate var optionals: [Path] = []
  }

  /// Why a name stands for nothing.
  enum Failure: Error {
    /// No record has the name; `known` are the names that would do.
    case unknown(Name, in: [String], known: [String])
    case noRecord(Name, Kind, inside: Name)
  }

  func referent(of name: Name) throws(Failure) -> Referent {
    guard let first = name.parts.first else { return current }
    var referent = try outermostPart(first)
    var owner = first
    for part in name.parts.dropFirst() {
      guard case .record(let schema) = referent.kind else {
        throw .noRecord(owner, referent.kind, inside: part)
      }
      guard let slot = schema.slot(of: part.text) else {
        throw .unknown(part, in: [schema.name], known: schema.fields.map(\.name))
      }
      descend(&referent, to: schema.fields[slot], at: slot, as: part)
      owner = part
    }
    return referent
  }

  /// Inside a section on `referent`: its value is there, and its names come first.
  func inside(_ referent: Referent) -> Scope {
    var scope = self
    scope.present.formUnion(referent.optionals)
    switch referent.kind {
    case .flag: break
    case .list(let element):
      scope.frames.append(
        Frame(
          kind: element, path: Path(root: .element(depth: loops)), siteName: referent.siteName))
      scope.loops += 1
    case .text, .address, .markup, .json, .record:
      scope.frames.append(
        Frame(kind: referent.kind, path: referent.path, siteName: referent.siteName))
    }
    return scope
  }

  private var current: Referent {
    let frame = frames[frames.count - 1]
    return Referent(kind: frame.kind, path: frame.path, siteName: frame.siteName)
  }

  private func outermostPart(_ part: Name) throws(Failure) -> Referent {
    var schemas: [RecordSchema] = []
    for frame in frames.reversed() {
      guard case .record(let schema) = frame.kind else { continue }
      if let slot = schema.slot(of: part.text) {
        var referent = Referent(kind: frame.kind, path: frame.path, siteName: frame.siteName)
        descend(&referent, to: schema.fields[slot], at: slot, as: part)
        return referent
      }
      schemas.append(schema)
    }
    throw .unknown(
      part, in: schemas.map(\.name), known: schemas.flatMap { $0.fields.map(\.name) })
  }

  private func descend(
    _ referent: inout Referent, to field: Declaration, at slot: Int, as part: Name
  ) {
    referent.kind = field.kind
    referent.path.slots.append(slot)
    referent.siteName?.append(field.name)
    guard field.isOptional else { return }
    referent.optionals.append(referent.path)
    if !present.contains(referent.path) { referent.unguarded.append(part) }
  }
}
