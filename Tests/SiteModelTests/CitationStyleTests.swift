import Diagnostics
import FrontMatter
import HTML
import SiteModel
import Testing

@Suite("Sources as they are printed")
struct CitationStyleTests {
  static let steffens = """
    id: steffens2016
    type: article-journal
    author: [Steffens D, Maher CG, Pereira LS, Stevens ML]
    title: "Prevention of Low Back Pain: A Systematic Review and Meta-analysis"
    container-title: JAMA Intern Med
    issued: 2016
    volume: 176
    issue: 2
    page: 199-208
    DOI: 10.1001/jamainternmed.2015.7431
    PMID: 26752509
    """
  static let skelly = """
    id: skelly2020
    type: report
    author: [Skelly AC, Chou R, Dettori JR, Turner JA]
    title: "Noninvasive Nonpharmacological Treatment for Chronic Pain: A Systematic Review Update"
    collection-title: AHRQ Comparative Effectiveness Reviews
    collection-number: 227
    issued: 2020
    """
  static let cochrane = """
    {id: a, type: article-journal, author: [{family: Stacey, given: Dawn}, {family: Légaré, given: F.-X.}],
     title: Decision aids?, container-title: Cochrane Database Syst Rev, issued: {date-parts: [[2017, 4]]}, issue: 4, page: CD001431}
    """
  static let methods = """
    {id: m, type: report, author: [{literal: "Institute for Quality (IQWiG, Germany)"}], title: General methods,
     version: "7.0", publisher: IQWiG, publisher-place: Cologne, issued: 2023}
    """
  static let chapter = """
    {id: c, type: chapter, author: [Krones T, Richter G], title: Title, editor: [Schulz S, Steigleder K, Fangerau H, Paul N],
     container-title: Book, publisher: Suhrkamp, publisher-place: Frankfurt, issued: 2006}
    """

  @Test(
    "IQWiG's style: three authors, then et al. without a comma; spaces behind ; and :",
    arguments: [
      (
        steffens,
        "Steffens D, Maher CG, Pereira LS et al. Prevention of Low Back Pain: A Systematic Review and Meta-analysis. JAMA Intern Med 2016; 176(2): 199-208."
      ),
      (
        skelly,
        "Skelly AC, Chou R, Dettori JR et al. Noninvasive Nonpharmacological Treatment for Chronic Pain: A Systematic Review Update. (AHRQ Comparative Effectiveness Reviews; No. 227). 2020."
      ),
      (
        cochrane,
        "Stacey D, Légaré FX. Decision aids? Cochrane Database Syst Rev 2017; (4): CD001431."
      ),
      (
        methods,
        "Institute for Quality (IQWiG, Germany). General methods. Version 7.0. Cologne: IQWiG; 2023."
      ),
      (
        chapter,
        "Krones T, Richter G. Title. In: Schulz S, Steigleder K, Fangerau H et al. (Ed). Book. Frankfurt: Suhrkamp; 2006."
      ),
      ("{id: t, text: 'As it stands & so on'}", "As it stands & so on"),
      ("{id: t, text: 'As it <i>stands</i>'}", "As it &lt;i&gt;stands&lt;/i&gt;"),
    ])
  func iqwig(entry: String, line: String) throws {
    #expect(try printed(entry, .iqwig).text == line)
  }

  @Test(
    "the National Library of Medicine's style: six authors, identifiers at the end",
    arguments: [
      (
        steffens,
        "Steffens D, Maher CG, Pereira LS, Stevens ML. Prevention of Low Back Pain: A Systematic Review and Meta-analysis. JAMA Intern Med. 2016;176(2):199-208. doi:10.1001/jamainternmed.2015.7431. PMID: 26752509."
      ),
      (
        "{id: s, type: article-journal, author: [A A, B B, C C, D D, E E, F F, G G], title: T, container-title: BMJ, issued: 2020}",
        "A A, B B, C C, D D, E E, F F, et al. T. BMJ. 2020."
      ),
    ])
  func nlm(entry: String, line: String) throws {
    #expect(try printed(entry, .nlm).text == line)
  }

  @Test("the title links to the work by its DOI, else by its address")
  func link() throws {
    #expect(
      try printed(Self.steffens, .iqwig).html.contains(
        "<a href=\"https://doi.org/10.1001/jamainternmed.2015.7431\">Prevention"))
    #expect(
      try printed("{id: w, type: webpage, title: T, URL: 'https://a.b/?x=1&y=2'}", .iqwig).html
        == "<a href=\"https://a.b/?x=1&amp;y=2\">T</a>.")
    #expect(
      try printed("{id: t, text: As it stands, DOI: 'doi:10.5555/a'}", .nlm).html
        == "<a href=\"https://doi.org/10.5555/a\">As it stands</a>")
  }

  @Test("a title in another language says so to screen readers")
  func language() throws {
    #expect(
      try printed("{id: w, type: book, title: Der Rücken, language: de}", .iqwig).html
        == "<span lang=\"de\">Der Rücken</span>.")
  }

  private func printed(_ entry: String, _ style: CitationStyle) throws -> (
    html: String, text: String
  ) {
    var problems = Problems()
    let document = try #require(
      YAMLDocument.read(SourceText(path: "r.yaml", text: entry), problems: &problems))
    let reference = try #require(Reference.read(document.root, problems: &problems))
    #expect(!problems.hasErrors)
    var buffer = HTMLBuffer()
    style.write(reference, terms: ReferenceTerms(.english, language: "en"), into: &buffer)
    let html = buffer.markup.description
    let text = html.replacing(/<[^>]*>/, with: "").replacing("&amp;", with: "&")
    return (html, text)
  }
}
