/// The emergency numbers of the world that are not a site's own.
///
/// Short numbers are figures too: "112 mg", "over 119", "112 people". One is taken for a telephone number only where a
/// word for calling stands before it, or right behind it, in its sentence, and nothing beside it makes it a figure or
/// a part of a longer number. In the boxes that people turn to in a hurry fewer words excuse a number.
struct ForeignNumbers {
  private let own: Set<String>

  /// `own` are the numbers that the site has its readers call.
  init(own: [String]) {
    self.own = Set(own.map { TelephoneNumber.digits(of: $0) })
  }

  /// Whether a number of another place has these digits.
  func contains(_ digits: String) -> Bool { isEmergency(digits) && !own.contains(digits) }

  /// Whether an ambulance is called by these digits somewhere.
  func isEmergency(_ digits: String) -> Bool {
    Self.numbers.contains(digits) || Self.figures.contains(digits) || own.contains(digits)
  }

  /// The one that begins with a word of a sentence; whether it is called there is another question.
  func number(
    at index: Int, _ words: [Range<Int>], _ sentence: Range<Int>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> ShortNumber? {
    ShortNumber(at: index, words, sentence, bytes).flatMap { contains($0.digits) ? $0 : nil }
  }

  func isCalled(_ number: ShortNumber, _ near: NumberWords, inBox: Bool) -> Bool {
    let isFigureElsewhere = Self.figures.contains(number.digits)
    return inBox
      ? near.isCalledInBox(isFigureElsewhere: isFigureElsewhere)
      : near.isCalledInText(isFigureElsewhere: isFigureElsewhere)
  }

  static func message(_ number: String) -> String {
    "'\(number)' is not an emergency number of this site"
  }

  /// `{emergency_number}` stands for the first of the site's own where texts are running ones.
  static func help(own: [String]) -> String {
    "write {emergency_number}, which is \(own.first ?? ""), or add it to emergency.also in site.yaml"
  }

  /// The same where nothing is filled in for names in braces.
  static func plainHelp(own: [String]) -> String {
    "write \(own.first ?? ""), or add it to emergency.also in site.yaml"
  }

  /// Numbers by which ambulances are called somewhere: Australia (000), Germany and East Asia (110, 119), New Zealand
  /// (111), Europe and mobile phones (112), Norway, Switzerland and neighbours (113 to 118, 144), North Africa and
  /// the Near East (122, 123), the Americas (190, 192, 193, 911), Asia's Commonwealth (995, 997 to 999), Britain (999)
  /// and Spain (061).
  private static let numbers: Set<String> = [
    "000", "061", "110", "111", "112", "113", "115", "117", "118", "119", "122", "123", "144",
    "190", "192", "193", "911", "995", "997", "998", "999",
  ]

  /// The same for China (120), India (102, 108), Eastern Europe and Central Asia (103, 104) and Latin America (104,
  /// 107). Health information is full of these as figures, blood pressures before all.
  private static let figures: Set<String> = ["102", "103", "104", "107", "108", "120"]
}
