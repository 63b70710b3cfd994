/// Blocks of figures for the bodies of made-up pages.
enum FigurePieces {
  static func icons(_ count: Int, _ source: String) -> String {
    """
    ```icon-array
    outcome: Short sleep
    time: within a year
    per: 100
    groups: [{label: with a cat, count: \(count)}, {label: without, count: [\(count), 40]}]
    source: \(source)
    ```
    """
  }

  static func effect(_ count: Int, _ source: String) -> String {
    """
    * In a list:

      ```effect
      outcome: Short sleep
      time: within a year
      per: 1000
      control: without a cat
      treatment: with a cat
      results: [{control: \(count), treatment: 20, direction: more, certainty: very-low}]
      harms: not-reported
      source: [\(source), own]
      ```
    """
  }

  static func factBox(_ count: Int, _ source: String) -> String {
    """
    ```fact-box
    title: Cats
    time: within a year
    per: 100
    options: [without a cat, with a cat]
    benefits: [{outcome: Warm feet, counts: [\(count), 50]}]
    harms: not-reported
    source: \(source)
    ```
    """
  }
}
