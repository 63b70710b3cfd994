/// A language as the Open Graph protocol names it: `de_AT`. It wants a country behind each language, so where the
/// language's tag has none, the publisher's stands there; without one, the language stands alone.
struct SharedLocale {
  let text: String

  init(_ tag: String, country: String?) {
    let parts = tag.split(separator: "-")
    let language = parts.first.map(String.init) ?? tag
    let region = parts.dropFirst().first { $0.count == 2 }.map { $0.uppercased() }
    text = (region ?? country).map { "\(language)_\($0)" } ?? language
  }
}
