/// How large a picture is shown, in CSS pixels. Browsers keep its place free while it loads.
struct PictureSize: Equatable {
  let width: Int
  let height: Int

  /// Nil when there is nothing to show, or more than any picture has.
  init?(width: Int, height: Int) {
    let sensible = 1...Int(Int32.max)
    guard sensible.contains(width), sensible.contains(height) else { return nil }
    self.width = width
    self.height = height
  }
}
