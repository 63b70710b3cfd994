/// Language tags of BCP 47 (RFC 5646): a language, then perhaps a script, a region and variants.
package enum LanguageTags {
  /// The shape of section 2.1, with a language that has a code. Case does not matter (section 2.1.1).
  package static func isTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, isLanguage(language) else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count) && part.utf8.allSatisfy(isLetterOrDigit)
        && part.uppercased() != "UK"
    }
  }

  /// `en-GB` for `en_UK`, `en` for `english`.
  package static func correction(_ text: String) -> String? {
    var parts = text.replacing("_", with: "-").split(separator: "-").map(String.init)
    guard let language = parts.first?.lowercased() else { return nil }
    parts[0] = named[language] ?? language
    for index in parts.indices.dropFirst() where parts[index].uppercased() == "UK" {
      parts[index] = "GB"
    }
    let tag = parts.joined(separator: "-")
    return tag != text && isTag(tag) ? tag : nil
  }

  /// Of the languages without a two-letter code all have three letters.
  private static func isLanguage(_ text: Substring) -> Bool {
    guard text.utf8.allSatisfy(isLetter) else { return false }
    let language = text.lowercased()
    switch language.utf8.count {
    case 2: return twoLetters.contains(language)
    case 3: return named[language] == nil
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte)
  }

  /// The two-letter codes of ISO 639-1, as the IANA language subtag registry has them.
  private static let twoLetters = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el \
    en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu \
    ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na \
    nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn \
    so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))

  /// What people write for the languages that health information is most often in.
  private static let named = [
    "english": "en", "englisch": "en", "eng": "en", "german": "de", "deutsch": "de", "deu": "de",
    "ger": "de", "french": "fr", "français": "fr", "fra": "fr", "fre": "fr", "spanish": "es",
    "español": "es", "spa": "es", "italian": "it", "italiano": "it", "ita": "it", "turkish": "tr",
    "türkçe": "tr", "tur": "tr", "russian": "ru", "rus": "ru", "arabic": "ar", "ara": "ar",
    "polish": "pl", "polski": "pl", "pol": "pl", "ukrainian": "uk", "ukr": "uk", "dutch": "nl",
    "nederlands": "nl", "nld": "nl", "dut": "nl", "portuguese": "pt", "português": "pt",
    "por": "pt", "chinese": "zh", "zho": "zh", "chi": "zh", "danish": "da", "dan": "da",
    "swedish": "sv", "swe": "sv", "greek": "el", "ell": "el", "gre": "el", "romanian": "ro",
    "ron": "ro", "rum": "ro", "gr": "el", "cz": "cs", "dk": "da", "ua": "uk",
    "jp": "ja", "cn": "zh",
  ]
}
