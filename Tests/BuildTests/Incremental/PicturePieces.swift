/// Blocks of pictures and films for the bodies of made-up pages.
enum PicturePieces {
  static func figure(_ number: Int, _ picture: String) -> String {
    """
    ```figure
    src: /en/\(picture)
    alt: Beds in a row
    caption: Some \(number) beds
    credit: The team
    licence: CC-BY-4.0
    ```
    """
  }

  /// Its captions are named in languages that may not be the site's.
  static func film(_ number: Int, _ picture: String) -> String {
    """
    ```video
    title: Rest \(number)
    url: https://\(number < 5 ? "vimeo.com/\(number + 1)" : "youtu.be/abcdefghij\(number)")
    picture: /en/\(picture)
    duration: "3:2\(number)"
    captions: [de, en]
    reviewed: 2025-01-1\(number)
    next_review: 2028
    transcript: Lie down.
    ```
    """
  }
}
