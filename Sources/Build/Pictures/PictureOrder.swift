import SiteModel

/// What is asked of whom.
struct PictureOrder {
  let settings: PictureSettings
  let source: String
  let program: PictureProgram
  let seconds: Int
  let patience: Patience
  /// Nil where nothing is written.
  let store: String?
  let content: SourceReader
}
