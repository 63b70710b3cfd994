/// Where a value is found: by slots from a root, however the template spelt it. One value has one path,
/// so that a section on `image` also guards `image.caption`.
struct Path: Hashable {
  enum Root: Hashable {
    case site
    case page
    /// The current element of the loop at this depth; the outermost loop is 0.
    case element(depth: Int)
  }

  let root: Root
  var slots: [Int] = []
}
