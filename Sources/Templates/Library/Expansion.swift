import Diagnostics

/// Puts partials, parents and blocks into one tree and moves lines to their place. A template that is
/// missing, cannot be read or uses itself is left out: the library has reported it.
struct Expansion {
  private let files: [String: TemplateFile]
  /// The templates met on the way.
  private(set) var templates: Set<String> = []
  /// Where the layout went beyond what can be worked on; the rest is left out.
  private(set) var excess: Place?
  private var uses = 0

  /// How many partials and parents a layout may use in all.
  static let limit = 10_000
  private static let depthLimit = 50

  init(_ library: TemplateLibrary) {
    files = library.files
  }

  mutating func pieces(of template: String) -> [Piece] {
    guard let file = sound(template) else { return [] }
    let setting = Setting(
      origin: Origin(source: file.source, inclusions: []), path: [template], margin: .none,
      filled: [:])
    return pieces(file.nodes, setting)
  }

  /// What surrounds the nodes that are being expanded.
  private struct Setting {
    let origin: Origin
    /// Templates that lead here, to stop at one that uses itself.
    let path: [String]
    var margin: Margin
    /// Blocks that the templates around have filled.
    let filled: [String: FilledBlock]
  }

  private struct FilledBlock {
    let block: Block
    let setting: Setting
  }

  private mutating func sound(_ template: String) -> TemplateFile? {
    templates.insert(template)
    return files[template].flatMap { $0.isSound ? $0 : nil }
  }

  private mutating func pieces(_ nodes: some Sequence<Node>, _ setting: Setting) -> [Piece] {
    var pieces: [Piece] = []
    for node in nodes { pieces += self.pieces(node, setting) }
    return pieces
  }

  private mutating func pieces(_ node: Node, _ setting: Setting) -> [Piece] {
    let bytes = setting.origin.source.bytes
    switch node {
    case .lineStart(let indentation):
      return [.literal(setting.margin.applied(to: bytes[indentation]), written: nil)]
    case .text(let span):
      let written = Written(origin: setting.origin, start: span.lowerBound)
      return [.literal(Array(bytes[span]), written: written)]
    case .variable(let name, let isRaw): return [.value(name, isRaw: isRaw, setting.origin)]
    case .section(let section):
      let body = pieces(section.body, setting)
      return [.section(section.name, isInverted: section.isInverted, body: body, setting.origin)]
    case .partial(let reference): return pieces(of: reference, filled: setting.filled, setting)
    case .parent(let reference, let arguments):
      let filled = filled(arguments, setting)
      return pieces(of: reference, filled: filled, setting)
    case .block(let block): return pieces(of: block, setting)
    }
  }

  /// What is filled further out wins, over all levels of parents.
  private func filled(_ arguments: [Block], _ setting: Setting) -> [String: FilledBlock] {
    arguments.reduce(into: setting.filled) { filled, block in
      guard filled[block.name.text] == nil else { return }
      filled[block.name.text] = FilledBlock(block: block, setting: setting)
    }
  }

  private mutating func pieces(
    of reference: Reference, filled: [String: FilledBlock], _ setting: Setting
  ) -> [Piece] {
    let template = reference.name.text
    guard let file = sound(template), !setting.path.contains(template) else { return [] }
    uses += 1
    guard uses <= Self.limit, setting.path.count <= Self.depthLimit else {
      excess = excess ?? setting.origin.source.place(reference.name.span)
      return []
    }
    let source = setting.origin.source
    let inclusion = Origin.Inclusion(
      template: template, place: source.place(reference.name.span))
    let margin = reference.indentation.map {
      Margin(removing: [], adding: setting.margin.applied(to: source.bytes[$0]))
    }
    return pieces(
      file.nodes,
      Setting(
        origin: Origin(
          source: file.source, inclusions: setting.origin.inclusions + [inclusion]),
        path: setting.path + [template], margin: margin ?? .none, filled: filled))
  }

  /// The place of a block: with what fills it, else with its default.
  private mutating func pieces(of place: Block, _ setting: Setting) -> [Piece] {
    let source = setting.origin.source
    let indentation = setting.margin.applied(to: source.bytes[place.layout.indentation])
    guard let filled = setting.filled[place.name.text] else {
      return aligned(place, in: place, indentation, pieces(place.body, setting))
    }
    var inner = filled.setting
    inner.margin = Margin(
      removing: Array(inner.origin.source.bytes[filled.block.layout.indentation]),
      adding: indentation)
    return aligned(filled.block, in: place, indentation, pieces(filled.block.body, inner))
  }

  /// Begins the first line where the block's place and its content do not do so themselves, and does
  /// not begin it a second time within a line.
  private func aligned(
    _ content: Block, in place: Block, _ indentation: [UInt8], _ body: [Piece]
  ) -> [Piece] {
    if content.layout.opensOwnLine {
      guard !place.layout.startsLine, case .lineStart = content.body.first else { return body }
      return Array(body.dropFirst())
    }
    return place.layout.startsLine && !body.isEmpty
      ? [.literal(indentation, written: nil)] + body : body
  }
}
