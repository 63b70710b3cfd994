import Diagnostics
import Markdown

/// A description begins with what there is to see.
enum PictureOpening: BodyCheck {
  static let rule = Rule(
    "CK009", .warning, "an alternative text does not begin with 'picture of'",
    reason: "Screen readers say already that it is a picture; the words only delay what it shows.",
    check: CheckDescription(
      "pictures.opening", source: "NHS digital service manual, Images: alt text",
      bad: ["![Photo of a knee](knee.jpg)", "![An image showing a knee](knee.jpg)"],
      good: ["![A knee from the side](knee.jpg)", "![X-ray of a knee](knee.jpg)"]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    page.forEachDescribedPicture { picture in
      let text = picture.alternative.lowercased()
      guard let opening = openings.first(where: text.hasPrefix) else { return }
      findings.report(
        "the alternative text begins with '\(picture.alternative.prefix(opening.count))'",
        at: picture.place, help: "begin with what there is to see")
    }
  }

  private static let openings: [String] = {
    let english = ["photo", "photograph", "picture", "image"].flatMap { noun in
      ["", "a ", "an ", "the "].flatMap { article in
        ["of", "showing"].map { "\(article)\(noun) \($0) " }
      }
    }
    let german = [
      "foto von ", "ein foto von ", "bild von ", "ein bild von ", "foto: ", "bild: ",
      "abbildung von ",
      "das bild zeigt ", "das foto zeigt ",
    ]
    return english + german
  }()
}
