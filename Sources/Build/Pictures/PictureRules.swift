import Diagnostics

/// Rules on what is made of pictures, and what they tell.
enum PictureRules {
  static let program = Rule(
    "FL030", .hint, "smaller forms of photographs can be made",
    reason: "Phones would load pictures that are made for large screens.")
  static let notMade = Rule(
    "FL031", .warning, "smaller forms of a picture can be made",
    reason: "Phones would load a picture that is made for large screens, and it may be damaged.")
  static let tooLarge = Rule(
    "FL032", .warning, "a picture has at most 100 million pixels",
    reason: "Phones cannot show it, and some programs crash on it.")
  static let place = Rule(
    "FL033", .warning, "a picture does not say where it was taken",
    reason: """
      Cameras note the place in the file. With a picture of a patient, it may tell all the world where they live \
      (GDPR, article 9).
      """)

  static let all = [program, notMade, tooLarge, place]
}
