import Diagnostics
import Markdown

/// A file's name is no description.
enum FileNameText: BodyCheck {
  static let rule = Rule(
    "CK008", "an alternative text is not a file's name",
    reason: "A screen reader spells it out, and nobody learns what the picture shows.",
    check: CheckDescription(
      "pictures.file-name", source: "WCAG 2.2, 1.1.1 (failure F30)",
      bad: ["![bridge.svg](bridge.svg)", "![IMG_2034](back.jpg)", "![bridge](img/bridge.svg)"],
      good: ["![A person lifts a box](box.svg)", "![The bridge: hips up, knees bent](bridge.svg)"]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    page.forEachDescribedPicture { picture in
      guard isFileName(picture.alternative, picture.name) else { return }
      findings.report(
        "'\(picture.alternative)' is a file's name, not what the picture shows",
        at: picture.place, help: "say in a sentence what the picture shows")
    }
  }

  private static func isFileName(_ text: String, _ name: String) -> Bool {
    let text = text.lowercased()
    let name = name.lowercased()
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    if text == name || text == stem { return true }
    if text.contains(" ") { return false }
    if [".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".avif"].contains(where: text.hasSuffix) {
      return true
    }
    // What cameras and phones call their pictures.
    return ["img_", "img-", "dsc_", "dscn", "screenshot_"].contains(where: text.hasPrefix)
  }
}
