import Diagnostics
import Markdown

/// A caption and a description say two things.
enum RepeatedCaption: BodyCheck {
  static let rule = Rule(
    "CK011", .warning, "an alternative text says more than the caption",
    reason:
      "People with a screen reader hear the same words twice and still do not know the picture.",
    check: CheckDescription(
      "pictures.caption", source: "NHS digital service manual, Images: captions",
      bad: ["![The bridge strengthens the back](bridge.svg \"The bridge strengthens the back.\")"],
      good: [
        "![A woman on her back lifts her hips](bridge.svg \"The bridge strengthens the back.\")"
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    page.forEachDescribedPicture { picture in
      let caption = words(picture.caption)
      guard !caption.isEmpty, words(picture.alternative) == caption else { return }
      findings.report(
        "the alternative text is the caption once more", at: picture.place,
        help: "describe what there is to see, and let the caption say what it means")
    }
  }

  private static func words(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
