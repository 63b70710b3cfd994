import Diagnostics
import Testing

@testable import Markdown

@Suite struct RawHTMLTests {
  @Test(
    "a tag is an error, and nothing is rendered for it",
    arguments: [
      "a ⟦<b>⟧b⟦</b>⟧ c", "⟦<div class=\"x\">⟧\nhello\n</div>", "> a\n> ⟦<script src=x>⟧b",
      "⟦<?php x ?>⟧",
      "a ⟦<!DOCTYPE html>⟧", "⟦<iframe src=\"https://x.org\">⟧</iframe>", "x ⟦<sub>⟧2⟦</sub>⟧",
    ])
  func refused(_ marked: String) {
    let rendering = expectProblems("MD030", in: marked)
    #expect(!rendering.html.contains("<b>") && !rendering.html.contains("script"))
  }

  @Test("markup behind a comment is refused on its own line")
  func behindComment() {
    expectProblems("MD030", in: "<!-- a\nb --> \n⟦<p>⟧x</p>\n")
    expectProblems("MD030", in: "> <!-- a --> ⟦call 112⟧\n\nb")
  }

  @Test(
    "the help says what to write in Markdown",
    arguments: [
      ("<b>x", "in Markdown: '**words**'"), ("<br>x", "in Markdown: a backslash at the line's end"),
      ("a <blink>x", "write it in Markdown, or '\\<' for the sign itself"),
    ])
  func help(_ markdown: String, _ help: String) {
    #expect(render(markdown).problems.all.first?.help == help)
  }

  @Test("comments are the author's and leave nothing")
  func comments() {
    let rendering = render("a <!-- b -->c\n\n<!-- d\n\ne -->\n\nf")
    #expect(rendering.html == "<p>a c</p>\n<p>f</p>\n")
    #expect(rendering.problems.isEmpty)
  }

  @Test("a comment that is not closed would hide the rest of the page, and is an error")
  func unclosedComment() {
    expectProblems("MD031", in: "a\n\n⟦<!-- todo⟧\n\nCall 112.\n")
  }

  @Test(
    "elements that mark words are let through where a site allows it",
    arguments: [
      ("H<sub>2</sub>O", "H<sub>2</sub>O"), ("a<br>b<wbr/>c", "a<br />b<wbr />c"),
      ("<abbr title='a \"b\"'>c</abbr>", "<abbr title=\"a &quot;b&quot;\">c</abbr>"),
      ("x <q LANG=de>*y*</q>", "x <q lang=\"de\"><em>y</em></q>"),
    ])
  func safeElements(_ markdown: String, _ html: String) {
    let rendering = render(markdown, rawHTML: .safeElements)
    #expect(rendering.html == "<p>\(html)</p>\n")
    #expect(rendering.problems.isEmpty)
  }

  @Test(
    "other elements and attributes stay errors",
    arguments: [
      "⟦<sub onclick=\"x\">⟧a", "⟦<sub style=\"x\">⟧a", "x ⟦<script>⟧", "x ⟦<img src=x>⟧",
      "⟦</br>⟧x",
      "⟦<div>⟧\n",
    ])
  func unsafe(_ marked: String) {
    expectProblems("MD030", in: marked, rawHTML: .safeElements)
  }

  @Test(
    "an element that is not closed where it was opened is an error, and closed",
    arguments: ["a ⟦<sub>⟧b", "*a ⟦<sub>⟧b*", "a ⟦</sub>⟧", "- a ⟦<kbd>⟧b\n- c"])
  func unbalanced(_ marked: String) {
    let html = expectProblems("MD032", in: marked, rawHTML: .safeElements).html
    #expect(html.split(separator: "<sub>").count == html.split(separator: "</sub>").count)
  }
}
