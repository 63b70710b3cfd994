"""Edits, after each of which the open page must be what a load gives, whether it was loaded again or exchanged in place."""

from playwright.sync_api import Error

from checks import Fault, VERSION, expect, is_same, open_page, part, wait_for, wait_for_change
from stories import beside

PAGE = "content/en/low-back-pain/exercise.md"
PATH = "/en/low-back-pain/exercise/"
SCRIPT = "templates/assets/marks.js"
HEAD = '<script src="{{assets.tools_js}}" defer></script>\n'
# Without the preview's own element, and what it is told.
MARKUP = """() => { const page = document.documentElement.cloneNode(true);
  page.querySelectorAll('sitegen-preview, #sitegen-preview').forEach(element => element.remove()); return page.outerHTML }"""


def expect_as_loaded(page, editor, path=PATH):
    """Scripts that wait for the next frame may come a moment later."""
    loaded = beside(page, editor, path)
    markup = loaded.evaluate(MARKUP)
    loaded.close()
    try:
        page.wait_for_function(f"markup => ({MARKUP})() === markup", arg=markup, timeout=5_000)
    except Error:
        raise Fault(f"the page is not what a load gives: {difference(page.evaluate(MARKUP), markup)}") from None


def difference(here, there):
    start = next((index for index, pair in enumerate(zip(here, there)) if pair[0] != pair[1]), 0)
    return f"{here[max(0, start - 80):start + 120]!r} instead of {there[max(0, start - 80):start + 120]!r}"


def follow(page, editor, edits, path=PATH):
    """`edits` say what they do, whether the page must stay open for it (None where both is right), and do it."""
    page.goto(editor.served.address + path, wait_until="load")
    wait_for(page, "Up to date")
    for name, stays, edit in edits:
        page.evaluate(f"window.isSame = true; window.version = {VERSION}")
        edit()
        try:
            wait_for_change(page)
            expect_as_loaded(page, editor, path)
        except (Fault, Error) as fault:
            raise Fault(f"{name}: {fault}") from None
        expect(stays is None or is_same(page) == stays, f"{name}: the page is {'loaded' if stays else 'not loaded'} again")


def exchanges_what_changes(page, editor):
    def change(old, new, path=PAGE):
        return lambda: editor.change(path, old, new)
    follow(page, editor, [
        ("a sentence", True, change("It can come back, though.", "It can come back.")),
        ("words beside a term and a source", True, change("A group of researchers asked", "Some researchers asked")),
        ("a paragraph more", True, change("\nThe two kinds of program", "\nOne more.\n\nThe two kinds of program")),
        ("several places", True, lambda: (
            editor.file(PAGE).write_text(editor.file(PAGE).read_text().replace("\nOne more.\n", "").replace(
                "* Exercise alone: low to very low", "* Exercise alone: low\n* Nothing else").replace(
                "Education alone, back belts", "Talks, back belts")))),
        ("emphasis", True, change("Some programs consisted", "*Some* programs consisted")),
        ("a figure", True, change("control: 41", "control: 42")),
        ("a figure less", True, change("  - label: Exercise alone\n    control: 42\n    treatment: 27\n    direction: fewer\n"
                                       "    risk_ratio: 0.65\n    certainty: [low, very-low]\n", "")),
        ("a table", True, change("\nThe two kinds of program", "\n| a | b |\n|---|---|\n| 1 | 2 |\n\nThe two kinds of program")),
        ("a term that is linked", False, change("and shoe insoles", "and [acute](term:acute) insoles")),
        ("a definition", None, change("Starting suddenly", "Beginning suddenly", "content/en/glossary.yaml")),
        ("a heading", False, change("\n## What is known about harms", "\n## A new section {#new}\n\nNew.\n\n## What is known about harms")),
        ("the words of a heading", None, change("## A new section", "## Another section")),
        ("a title", None, change("title: Exercise to keep", "title: Exercises that keep")),
        ("a summary", None, change("A research summary of 21 studies", "A summary of 21 studies")),
        ("a day", None, change("updated: 2026-11-20", "updated: 2026-11-21")),
        ("a source less", None, change(" [@skelly2020]. There was", ". There was")),
        ("a layout", None, change("<footer", "<footer data-other", "templates/partials/footer.html")),
        ("a text of the theme", None, change('updated_on: "', 'updated_on: "About ', "templates/strings/en.yaml")),
    ])


def exchanges_in_other_languages(page, editor):
    for language in ["de", "ar"]:
        name = f"content/{language}/low-back-pain/exercise.md"
        follow(page, editor, [
            ("a paragraph", True, lambda: editor.append(name, "\n12345\n")),
            ("an order", None, lambda: editor.change(name, "\norder: 1\n", "\norder: 9\n")),
        ], f"/{language}/low-back-pain/exercise/")


def exchanges_texts_after_styles(page, editor):
    open_page(page, editor)
    editor.change_style()
    editor.served.settle()
    expect_as_loaded(page, editor)
    editor.append(PAGE, "\nBehind all.\n")
    wait_for_change(page)
    expect_as_loaded(page, editor)
    expect(is_same(page), "a text loads the page again where a style was exchanged")


def runs_scripts_again_where_they_hold_something(page, editor):
    """A theme's script that marks each paragraph, and one that nobody could watch."""
    editor.file(SCRIPT).write_text("for (const part of document.querySelectorAll('main p')) part.classList.add('marked');\n")
    editor.change("templates/partials/head.html", HEAD, f'{HEAD}<script src="{{{{assets.marks_js}}}}" defer></script>\n')
    editor.served.settle()
    follow(page, editor, [("a sentence", False, lambda: editor.append(PAGE, "\nMarked.\n"))])
    expect(page.evaluate("document.body.innerHTML.includes('<p class=\"marked\">Marked.')"), "the script did not run again")
    editor.file(SCRIPT).write_text("document.documentElement.dataset.ran = 'yes';\n")
    editor.change("templates/partials/head.html", "marks_js}}\" defer>", "marks_js}}\" async>")
    editor.served.settle()
    follow(page, editor, [("a script that does not wait", False, lambda: editor.append(PAGE, "\nOnce more.\n"))])


def keeps_what_scripts_have_opened(page, editor):
    """A definition that is open stands in a paragraph, and stays there while words around it change."""
    open_page(page, editor)
    word = page.locator(".prose > p a.term").first
    word.click()
    page.locator(".term-box").wait_for()
    editor.append(PAGE, "\nElsewhere.\n")
    wait_for_change(page)
    expect(is_same(page) and page.locator(".term-box").is_visible(), "the definition is closed by a change elsewhere")
    page.evaluate(f"window.version = {VERSION}")
    editor.change(PAGE, "usually gets better within", "mostly gets better within")
    wait_for_change(page)
    expect(is_same(page) and page.locator(".term-box").is_visible(), "the definition is closed by a change of its paragraph")
    page.keyboard.press("Escape")
    page.locator(".term-box").wait_for(state="detached")
    word.click()
    page.locator(".term-box").wait_for()


def follows_quick_saves(page, editor):
    """The last of many is what is seen."""
    open_page(page, editor)
    for number in range(25):
        editor.append(PAGE, f"\nThis is number {number}.\n")
        page.wait_for_timeout(number * 3)
    page.wait_for_function("() => document.body.textContent.includes('This is number 24.')")
    editor.served.settle()
    expect_as_loaded(page, editor)
    expect(is_same(page), "a text loads the page again")
    expect(not part(page, ".overlay").is_visible(), "something is wrong")


EXCHANGES = [exchanges_what_changes, exchanges_in_other_languages, exchanges_texts_after_styles,
             runs_scripts_again_where_they_hold_something, keeps_what_scripts_have_opened, follows_quick_saves]
