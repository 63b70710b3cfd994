/// Words by which a telephone number is told from a figure, in English and German, in small letters.
enum CallVocabulary {
  /// Somewhere before a number.
  static let calls: Set<String> = verbs.union([
    "text", "emergency", "ambulance", "rufen", "ruf", "rufe", "ruft", "notfall", "notarzt",
    "rettungsdienst", "krankenwagen", "rettungswagen", "telefon", "alarmieren", "alarmiere",
    "verständigen", "verständige",
  ])

  /// Right before a number.
  static let verbs: Set<String> = [
    "call", "calls", "calling", "dial", "dials", "dialling", "dialing", "ring", "ringing", "phone",
    "phoning", "telephone", "wählen", "wähle", "wählt", "anrufen", "notruf", "notrufnummer",
  ]

  /// Right before a number, in a box that says when to get help.
  static let requests: Set<String> = [
    "contact", "contacting", "alert", "alerting", "use", "using", "via", "notify", "tel",
    "kontaktieren", "kontaktiere", "benachrichtigen", "benachrichtige", "nutzen", "nutze",
  ]

  static let callsBehind: Set<String> = [
    "anrufen", "wählen", "rufen", "an", "alarmieren", "verständigen", "kontaktieren",
    "benachrichtigen",
  ]

  /// Between a call and its number.
  static let fillers: Set<String> = [
    "the", "number", "on", "at", "to", "sie", "die", "den", "der", "bitte", "sofort", "nummer",
    "unter", "immediately", "now", "up",
  ]

  /// Behind a number that is called. A noun would be what is counted.
  static let afterCall: Set<String> = [
    "if", "when", "or", "and", "to", "for", "now", "at", "immediately", "straight", "right", "from",
    "per", "by", "with", "instead", "as", "in", "via", "first", "free", "before", "wenn", "falls",
    "oder", "und", "an", "sofort", "jetzt", "anrufen", "wählen", "mit", "bei", "sobald",
  ]

  /// Between two figures, or before a unit: "of", "to". Alone they make no figure of a number.
  static let connections: Set<String> = [
    "of", "out", "to", "per", "about", "von", "zu", "bis", "pro", "etwa", "rund", "over", "über",
  ]

  static let comparisons: Set<String> = ["over", "above", "below", "than", "als"]

  static let conditions: Set<String> = [
    "if", "when", "whether", "because", "wenn", "falls", "ob", "weil", "sobald",
  ]

  /// What a number that follows belongs to.
  static let measures: Set<String> = [
    "pressure", "pulse", "rate", "temperature", "sugar", "glucose", "weigh", "weighs", "weight",
    "age", "aged", "take", "takes", "took", "taken", "dose", "value", "saw", "blutdruck", "puls",
    "temperatur", "blutzucker", "zucker", "gewicht", "wiegen", "alter", "nehmen", "genommen",
    "einnehmen", "dosis", "wert",
  ]

  static let units: Set<String> = [
    "mg", "g", "kg", "ml", "l", "mmhg", "mmol", "µg", "mcg", "iu", "ie", "cm", "m", "km", "bpm",
    "degrees", "grad", "units", "einheiten", "drops", "tropfen", "tablets", "tabletten", "pills",
    "capsules", "kapseln", "puffs", "hübe", "doses", "dosen", "people", "persons", "patients",
    "participants", "women", "men", "children", "adults", "times", "beats", "seconds", "minute",
    "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
    "percent", "personen", "menschen", "frauen", "männer", "kinder", "erwachsene",
    "patientinnen", "patienten", "teilnehmende", "teilnehmenden", "mal", "schläge", "schlägen",
    "sekunden", "minuten", "stunde", "stunden", "tag", "tage", "tagen", "woche",
    "wochen", "monat", "monate", "monaten", "jahr", "jahre", "jahren", "prozent",
  ]
}
