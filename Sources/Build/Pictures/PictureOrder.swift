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
  /// For whom, of all that may use the store: an output, or a preview.
  let user: String
  let content: SourceReader
}
