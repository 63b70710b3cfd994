/// The words that made-up pages are made of. None of them says anything about a real illness or a real
/// treatment: a page that is found by accident must not be taken for advice.
enum Wording {
  static let notice =
    "This page is made up for measuring how fast websites are built. It says nothing about health."

  static let topics = [
    "amber cough", "birch fatigue", "cedar ache", "dune fever", "ember rash", "fjord chill",
    "granite knee", "harbour dizziness", "iris blink", "juniper sneeze", "kettle throat",
    "lantern sleep", "meadow itch", "north ear", "opal wrist", "pebble stomach", "quartz shoulder",
    "river hiccup", "saffron toe", "tundra yawn",
  ]

  /// `#` stands for the topic.
  static let titles = [
    "What is #?", "How often does # come back?", "Living with #", "Questions about #",
    "What studies say about #", "Keeping a diary of #", "Before an appointment about #",
    "What others tell about #",
  ]

  static let headings = [
    "What the page is about", "What was looked at", "How the figures were found",
    "What the figures show", "How sure one can be", "What is not known", "Words that are used",
    "Where the figures come from", "What others ask", "For further reading", "In everyday life",
  ]

  static let sentences = [
    "The imaginary study compared two groups of equal size, and both were asked the same questions at the start and at the end",
    "About one half of the invented participants kept a diary, while the others were called once a month",
    "A short walk along the harbour was part of the programme in the first year, but not in the second",
    "The results were written down by people who did not know which group anyone belonged to",
    "Nobody has counted how often this happens in places that exist only in examples",
    "The researchers of this example describe their methods on twelve pages and their results on three",
    "Some of the questions could not be answered because too few people lived in the invented village",
    "The difference between the groups was small enough to have come about by chance, as differences often are",
    "Those who took part could leave at any time, and a few of them did so before the summer",
    "A second group of readers checked every figure against the original tables and found two slips of the pen",
    "The lighthouse keeper, who is quoted in most of these pages, thought that the weather had something to do with it",
    "What is known today is drawn from several small collections of numbers, none of which is real",
  ]

  static let reportTitles = [
    "Counting pebbles on an imaginary shore", "Weather and mood in a village without a name",
    "Diaries kept by invented people", "Two groups of equal size", "Questions asked twice a year",
    "Figures that were made up with care", "An example in twelve pages",
    "Notes from the lighthouse",
  ]

  static let journals = [
    "J Invented Res", "Ann Example Med", "Arch Made Up Stud", "Imaginary Health Rev",
  ]

  static let families = [
    "Aldermoor", "Brackwater", "Cloverfield", "Dunmarsh", "Elmsworth", "Fenbrook", "Gorsehill",
    "Hazelwick", "Ivorstone", "Juniperly", "Kestrelby", "Larkmead",
  ]

  static let terms: [(id: String, words: String, definition: String)] = [
    ("participant", "participant", "A person who takes part in a study."),
    ("control-group", "control group", "The people in a study whom the others are compared with."),
    ("diary", "diary", "Notes that someone writes down day by day."),
    ("chance", "chance", "What happens without a cause that one could name."),
    ("sample", "sample", "Some of many, picked so that they stand for all."),
    ("blinding", "blinding", "Keeping from people which group someone belongs to."),
  ]
}
