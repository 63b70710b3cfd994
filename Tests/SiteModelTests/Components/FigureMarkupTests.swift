import Diagnostics
import Testing

@testable import SiteModel

@Suite("Figures as they are printed")
struct FigureMarkupTests {
  private static let effect = """
    ```effect
    outcome: Low back pain again
    population: adults
    time: within a year
    per: 100
    control: without exercise
    treatment: with exercise
    results:
      - label: Exercise and education
        control: 57
        treatment: 31
        direction: fewer
        risk_ratio: 0.55
        interval: [0.41, 0.74]
        certainty: moderate
      - label: Exercise alone
        control: 41
        treatment: 27
        direction: fewer
        risk_ratio: 0.65
        certainty: [low, very-low]
    harms: not-reported
    source: steffens2016
    ```
    """

  @Test("an effect says in one sentence from where to where its results go")
  func sentence() throws {
    let page = try ComponentPage(Self.effect)
    #expect(page.problems.map(\.message) == [])
    #expect(
      page.text.hasPrefix(
        """
        Low back pain again within a year: 41 to 57 out of 100 people without exercise, 27 to 31 out of 100 people \
        with exercise. Difference with exercise: 14 to 26 fewer out of 100 people.
        """))
    #expect(
      page.titles == [
        "Low back pain again within a year, without exercise: 41 to 57 out of 100 people.",
        "Low back pain again within a year, with exercise: 27 to 31 out of 100 people.",
      ])
  }

  @Test("its table has a head for each row and column, and the ratio with its interval")
  func table() throws {
    let html = try ComponentPage(Self.effect).html.replacing("\u{A0}", with: " ")
    #expect(html.contains("<caption>Low back pain again within a year</caption>"))
    #expect(html.contains("<th scope=\"col\">Exercise alone</th>"))
    #expect(
      html.contains(
        """
        <tr>
        <th scope="row">Relative risk</th>
        <td>0.55 (95% confidence interval 0.41 to 0.74)</td>
        <td>0.65</td>
        </tr>
        <tr>
        <th scope="row">Certainty of the evidence</th>
        <td>moderate</td>
        <td>low to very low</td>
        </tr>
        """))
    #expect(html.contains("<p>Harms: the studies did not report on them.</p>"))
  }

  @Test("a result without a label has a table without a head of columns")
  func oneResult() throws {
    let html = try ComponentPage(FigureExample.effect("control: 57", "treatment: 31")).html
    #expect(!html.contains("<thead>"))
    #expect(html.contains("<td>26 fewer out of\u{A0}100 people</td>"))
  }

  @Test("German has its own words, signs and order")
  func german() throws {
    let page = try ComponentPage(
      """
      ```effect
      outcome: Erneute Kreuzschmerzen
      time: innerhalb eines Jahres
      per: 1000
      control: ohne Bewegung
      treatment: mit Bewegung
      results: [{control: 1000, treatment: 1, direction: fewer, risk_ratio: 0.001, certainty: high}]
      harms: Muskelkater war häufiger.
      source: steffens2016
      ```
      """, language: "de")
    #expect(page.problems.map(\.message) == [])
    #expect(
      page.text.hasPrefix(
        """
        Erneute Kreuzschmerzen innerhalb eines Jahres: 1.000 von 1.000 Personen ohne Bewegung, 1 von 1.000 Personen \
        mit Bewegung. Unterschied mit Bewegung: 999 weniger von 1.000 Personen.
        """))
    #expect(page.text.contains("Relatives Risiko 0,001"))
    #expect(page.text.hasSuffix("Schäden: Muskelkater war häufiger."))
  }

  @Test("where there may be no difference, the page says so")
  func unclear() throws {
    let page = try ComponentPage(
      FigureExample.effect(
        direction: "no-clear-difference", "control: 40", "treatment: 36", "risk_ratio: 0.9",
        "interval: [0.8, 1.1]"))
    #expect(page.text.contains("it is unclear whether the two numbers really differ."))
    #expect(page.text.contains("Difference no clear difference"))
    #expect(!page.text.contains("fewer"))
  }

  @Test("where it happened to nobody, there is no interval to ask for")
  func nobody() throws {
    let page = try ComponentPage(
      FigureExample.effect(direction: "no-clear-difference", "control: 0", "treatment: 0"))
    #expect(page.text.contains("Difference no clear difference"))
  }

  @Test("figures of three and more columns carry their column's words, of two they do not")
  func manyColumns() throws {
    let three = try ComponentPage(
      FigureExample.box(options: "[none, walks, weights]", benefits: FigureExample.row(3)))
    #expect(three.html.contains("<thead class=\"columns-many\">"))
    #expect(three.html.contains("<td data-column=\"weights\">27 out of\u{A0}100 people</td>"))
    let two = try ComponentPage(FigureExample.box(benefits: FigureExample.row(2)))
    #expect(!two.html.contains("columns-many") && !two.html.contains("data-column"))
  }

  @Test("results that point to different directions are told one by one")
  func mixed() throws {
    let page = try ComponentPage(
      Self.effect.replacing(
        "control: 41\n    treatment: 27\n    direction: fewer\n    risk_ratio: 0.65",
        with: "control: 41\n    treatment: [42, 50]\n    direction: more"))
    #expect(page.problems.map(\.message) == [])
    #expect(
      page.text.contains(
        "Exercise and education: 26 fewer out of 100 people. Exercise alone: more people."))
  }

  @Test("a picture has one sign a person, those it happens to first, in less than a kilobyte")
  func signs() throws {
    let page = try ComponentPage(FigureExample.icons("count: [12, 13]"))
    #expect(
      page.html.contains(
        """
        <svg class="icons" role="img" aria-labelledby="page-icons-1" viewBox="0 0 100 100">\
        <title id="page-icons-1">Low back pain again within a year: 12 to\u{A0}13 out of\u{A0}100 people.</title>\
        <path class="icons-affected" stroke="currentColor" stroke-width="8" stroke-dasharray="8 2" \
        d="M1 5H99M1 15H19"/>
        """))
    #expect(page.html.contains("d=\"M21 15H29\"/>"))
    #expect(page.html.contains("M35 15H96M5 25H96"))
    let large = try ComponentPage(FigureExample.icons(per: "1000", "count: 333"))
    #expect(large.html.contains("viewBox=\"0 0 250 400\""))
    #expect(large.html.utf8.count < 3000)
  }

  @Test("none and all are drawn, and the legend names only the signs that are there")
  func borders() throws {
    let none = try ComponentPage(FigureExample.icons("count: 0")).text
    let all = try ComponentPage(FigureExample.icons("count: 100")).text
    #expect(none.contains("0 out of 100 people Ring: ") && !none.contains("quare"))
    #expect(all.contains("100 out of 100 people Filled square: ") && !all.contains("Ring"))
  }

  @Test("pictures of one page have ids of their own")
  func ids() throws {
    let page = try ComponentPage(
      Self.effect + "\n\n" + FigureExample.icons("{label: a, count: 1}", "{label: b, count: 2}"))
    let ids = page.html.matches(of: /<title id="(.*?)"/).map { String($0.output.1) }
    #expect(ids == ["page-icons-1", "page-icons-2", "page-icons-3", "page-icons-4"])
    #expect(page.citations == ["steffens2016": 2])
  }

  @Test("a fact box has a column for each option, benefits above and harms below")
  func factBox() throws {
    let page = try ComponentPage(
      """
      ```fact-box
      title: Exercise
      time: within a year
      per: 1000
      options: [without, with]
      benefits: [{outcome: Pain again, counts: [[410, 570], 1000]}]
      harms: not-reported
      source: [steffens2016, another]
      ```
      """)
    #expect(page.problems.map(\.message) == [])
    #expect(page.citations == ["steffens2016": 1, "another": 1])
    #expect(
      page.text.hasSuffix(
        """
        without with Benefits Pain again 410 to 570 out of 1,000 people 1,000 out of 1,000 people Harms The studies \
        did not report on this.
        """))
    #expect(page.html.contains("<th scope=\"rowgroup\" colspan=\"3\">Benefits</th>"))
  }

  @Test("a source that stands twice is an error at the second, and cited once")
  func sourceTwice() throws {
    let text = FigureExample.icons("{label: again, count: 1}")
    let page = try ComponentPage(
      text.replacing("source: steffens2016", with: "source: [steffens2016, steffens2016]"))
    #expect(page.problems.map(\.rule) == [ReferenceRules.duplicate])
    #expect(page.problems.first?.place.mark != nil)
    #expect(page.citations == ["steffens2016": 1])
  }

  @Test("what editors write cannot become markup")
  func escaping() throws {
    let page = try ComponentPage(
      FigureExample.icons("{label: \"<b>&\\\"\", count: 1}").replacing("Low back", with: "<i>Low"))
    #expect(!page.html.contains("<b>") && !page.html.contains("<i>"))
    #expect(page.html.contains("&lt;b&gt;&amp;&quot;"))
  }
}
