import Diagnostics
import Markdown

/// A description is short enough to be heard in one go.
enum PictureTextLength: BodyCheck {
  static let rule = Rule(
    "CK010", .warning, "an alternative text has at most 125 characters",
    reason: "Screen readers read it without a pause and cannot go back within it.",
    check: CheckDescription(
      "pictures.length", source: "NHS digital service manual, Images: alt text",
      bad: [
        "![A woman lies on her back on a mat, with bent knees, and lifts her hips until her body forms a straight line "
          + "from her shoulders to her knees](bridge.svg)"
      ],
      good: ["![A woman on her back lifts her hips until her body forms a line](bridge.svg)"]))

  static let limit = 125

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    page.forEachDescribedPicture { picture in
      let count = picture.alternative.count
      guard count > limit else { return }
      findings.report(
        "the alternative text has \(count) characters, \(count - limit) too many",
        at: picture.place,
        help: "keep what matters for the text, and put the rest into the text or the caption")
    }
  }
}
