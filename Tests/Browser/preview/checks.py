"""What the preview does in an open page, whoever serves it.

Each check takes a page of the browser and an `editor` who makes things happen, and says what is wrong. An editor has:

    address          of the page that is looked at, which has a heading `h2#results` and a comment form
    break_page()     now the page has an error, and its last good version is shown
    mend_page()      now it has none
    write_above()    the page has another paragraph at its beginning
    write_long()     the page has a sentence of more than 25 words
    change_style()   one style sheet differs: the letters of `main` are rgb(1, 2, 3) from now on
    stop(), start()  the server
"""

RED = "rgb(1, 2, 3)"
PREVIEW = "document.querySelector('sitegen-preview').shadowRoot"
AT_REST = "() => document.querySelector('sitegen-preview')?.shadowRoot.querySelector('.words')?.textContent.includes('%s')"
VERSION = "JSON.parse(document.getElementById('sitegen-preview')?.textContent ?? '{}').version"
FOCUSED = f"({PREVIEW}.activeElement ?? document.activeElement)"
TOP = "document.querySelector('#results').getBoundingClientRect().top"


class Fault(Exception):
    pass


def expect(is_so, fault):
    if not is_so:
        raise Fault(fault)


def part(page, selector):
    return page.locator(f"sitegen-preview {selector}")


def open_page(page, editor, says="Up to date"):
    page.goto(editor.address, wait_until="load")
    wait_for(page, says)
    page.evaluate(f"window.isSame = true; window.version = {VERSION}")


def wait_for(page, says):
    page.wait_for_function(AT_REST % says)


def wait_for_change(page, says="Up to date"):
    """Whether it is loaded again or exchanged in the open page."""
    page.wait_for_function(f"() => {VERSION} !== window.version")
    wait_for(page, says)
    page.wait_for_timeout(100)


def is_same(page):
    return page.evaluate("window.isSame === true")


def leaves_the_page_alone(page, editor):
    """Its outline, its ids and its layout are what they are without the preview."""
    layout = """() => [...document.querySelectorAll('body *')].filter(element => element.localName !== 'sitegen-preview')
      .map(element => { const box = element.getBoundingClientRect();
                        return [element.localName, element.id, box.x, box.y, box.width, box.height].join(' ') }).join('\\n')"""
    open_page(page, editor)
    with_preview = page.evaluate(layout)
    page.evaluate("document.querySelector('sitegen-preview').remove()")
    expect(page.evaluate(layout) == with_preview, "the layout is another without the preview")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)")
    expect(len(ids) == len(set(ids)), "an id is there twice")


def shows_errors_while_someone_types(page, editor):
    open_page(page, editor)
    comment = page.locator("#feedback-comment")
    comment.focus()
    page.keyboard.type("It was ")
    editor.break_page()
    part(page, ".overlay .problem").first.wait_for()
    wait_for(page, "Last good version")
    page.keyboard.type("good.")
    expect(comment.input_value() == "It was good.", "the focus was taken from who types")
    expect(is_same(page), "a problem reloads the page")
    expect(part(page, ".overlay .severity").first.inner_text() == "Error", "errors do not come first")
    expect(part(page, ".overlay .place a").count() > 0, "no link leads to the editor")
    expect(part(page, ".overlay mark").count() > 0, "nothing is marked in the lines")
    page.wait_for_function(f"() => {PREVIEW}.querySelector('[role=status]').textContent.includes('to mend')")
    page.keyboard.press("Escape")
    expect(part(page, ".overlay").is_visible(), "Escape in a field of the page collapses the overlay")
    comment.blur()
    page.keyboard.press("Escape")
    expect(not part(page, ".overlay").is_visible(), "Escape does not collapse the overlay")
    page.reload()
    wait_for(page, "Last good version")
    expect(not part(page, ".overlay").is_visible(), "an overlay that was collapsed is back after a reload")
    expect(part(page, ".to-problems").inner_text().startswith("1 error"), "the bar does not say how many errors there are")
    box, window = part(page, ".to-problems").bounding_box(), page.viewport_size["width"]
    expect(box["x"] >= 0 and box["x"] + box["width"] <= window, "the number of errors is not in the window")
    part(page, ".to-problems").focus()
    page.keyboard.press("Enter")
    expect(part(page, ".overlay").is_visible(), "the bar does not bring the overlay back")
    expect("to mend" in page.evaluate(f"{FOCUSED}.textContent"), "the focus is not in the overlay that was asked for")
    page.keyboard.press("Escape")
    expect(page.evaluate(f"{FOCUSED}.className") == "to-problems", "the focus is not back at the bar")
    page.keyboard.press("Enter")
    editor.mend_page()
    part(page, ".overlay").wait_for(state="hidden")
    wait_for(page, "Up to date")
    expect(not part(page, ".to-problems").is_visible(), "the bar still leads to errors")
    expect(page.evaluate(f"{FOCUSED}.className").startswith("details"), "the focus is lost with the overlay")


def opens_the_panel_by_keyboard(page, editor):
    open_page(page, editor)
    page.locator("#feedback-comment").focus()
    page.keyboard.press("Alt+Shift+P")
    part(page, ".panel h3 >> text=Review").wait_for()
    expect(page.evaluate(f"{FOCUSED}.id") == "panel-title", "the focus is not in the panel")
    headings = part(page, ".panel h3").all_inner_texts()
    expect(headings[0] == "Problems" and len(headings) > 1, f"the panel has {headings}")
    page.keyboard.press("Tab")
    expect(page.evaluate(f"{FOCUSED}.title") == "Open in the editor", "Tab does not reach the link to the page's file")
    page.keyboard.press("Tab")
    expect(page.evaluate(f"{FOCUSED}.textContent") == "Close", "Tab does not reach the panel's first button")
    page.keyboard.press("Escape")
    expect(not part(page, ".panel").is_visible(), "Escape does not close the panel")
    expect(page.evaluate(f"{FOCUSED}.id") == "feedback-comment", "the focus is not back where it was")
    part(page, ".details").focus()
    page.keyboard.press("Enter")
    expect(part(page, ".details").get_attribute("aria-expanded") == "true", "the bar does not say that the panel is open")
    part(page, ".panel button >> text=Close").press("Enter")
    expect(page.evaluate(f"{FOCUSED}.className").startswith("details"), "the focus is not back at the bar")


def keeps_the_panel(page, editor):
    """When the page changes it stays open, at its place, and takes no focus."""
    open_page(page, editor)
    page.keyboard.press("Alt+Shift+P")
    part(page, ".panel h3 >> text=Review").wait_for()
    part(page, ".panel").evaluate("panel => panel.scrollTop = 150")
    page.locator("#feedback-comment").focus()
    page.wait_for_timeout(100)
    editor.write_above()
    wait_for_change(page)
    part(page, ".panel h3 >> text=Review").wait_for()
    page.wait_for_timeout(100)
    expect(part(page, ".panel").evaluate("panel => panel.scrollTop") == 150, "the panel is at another place")
    expect(page.evaluate(f"{FOCUSED}.id") == "feedback-comment", "the panel took the focus")


def keeps_the_place(page, editor):
    open_page(page, editor)
    page.evaluate("document.querySelector('main details').open = true")
    page.locator("#feedback-comment").fill("Not yet sent")
    page.locator("#feedback-reply").check()
    page.locator("#feedback-comment").focus()
    page.evaluate(f"scrollTo({{top: scrollY + {TOP} - 60, behavior: 'instant'}})")
    before, pixels = page.evaluate(TOP), page.evaluate("scrollY")
    editor.write_above()
    wait_for_change(page)
    expect(abs(page.evaluate(TOP) - before) <= 1, f"what was at {before} is at {page.evaluate(TOP)}")
    expect(page.evaluate("scrollY") > pixels + 20, f"nothing came above: {pixels} px, then {page.evaluate('scrollY')}")
    expect(page.evaluate("document.querySelector('main details').open"), "opened details are closed")
    expect(page.locator("#feedback-comment").input_value() == "Not yet sent", "what was typed is lost")
    expect(page.locator("#feedback-reply").is_checked(), "what was ticked is lost")
    expect(page.evaluate("document.activeElement.id") == "feedback-comment", "the focus is lost")


def exchanges_styles(page, editor):
    open_page(page, editor)
    sheets = page.locator("link[rel=stylesheet]").count()
    editor.change_style()
    page.wait_for_function(f"() => getComputedStyle(document.querySelector('main')).color === '{RED}'")
    page.wait_for_timeout(50)
    expect(is_same(page), "a style reloads the page")
    expect(page.locator("link[rel=stylesheet]").count() == sheets, "the old style sheet is still there")


def waits_for_the_server(page, editor):
    open_page(page, editor)
    editor.stop()
    wait_for(page, "does not answer")
    editor.start()
    wait_for(page, "Up to date")
    page.wait_for_timeout(200)
    expect(is_same(page), "the same page is loaded again")
    editor.stop()
    wait_for(page, "does not answer")
    editor.write_above()
    editor.start()
    wait_for_change(page)


def catches_up_when_looked_at(page, editor):
    """A tab in the background holds no connection, of which a browser has six, and hears later what it missed."""
    look = """isHidden => { Object.defineProperty(document, 'hidden', {value: isHidden, configurable: true});
                            document.dispatchEvent(new Event('visibilitychange')) }"""
    open_page(page, editor)
    page.evaluate(look, True)
    editor.write_above()
    page.wait_for_timeout(200)
    expect(is_same(page) and page.evaluate(f"{VERSION} === window.version"), "a page that nobody sees is changed")
    page.evaluate(look, False)
    wait_for_change(page)


def closes_one_after_the_other(page, editor):
    """Escape from the page collapses the overlay first, then the panel."""
    open_page(page, editor)
    editor.break_page()
    part(page, ".overlay .problem").first.wait_for()
    page.keyboard.press("Alt+Shift+P")
    part(page, ".panel h3 >> text=Review").wait_for()
    part(page, ".details").focus()
    page.keyboard.press("Escape")
    expect(part(page, ".panel").is_visible() and not part(page, ".overlay").is_visible(), "the overlay does not close first")
    page.keyboard.press("Escape")
    expect(not part(page, ".panel").is_visible(), "the panel does not close")
    editor.mend_page()
    wait_for(page, "Up to date")
    editor.break_page()
    part(page, ".overlay .problem").first.wait_for()  # A mistake that is made again is shown again.


def marks_long_sentences(page, editor):
    marked = "CSS.highlights.get('sitegen-long-sentence')?.size ?? 0"
    editor.write_long()
    open_page(page, editor)
    page.keyboard.press("Alt+Shift+P")
    button = part(page, "[data-marks]")
    button.press("Enter")
    number = page.evaluate(marked)
    expect(number > 0, "no sentence is marked")
    expect(button.get_attribute("aria-pressed") == "true", "the button does not say that sentences are marked")
    page.keyboard.press("Escape")
    page.reload()
    page.wait_for_function(f"() => ({marked}) === {number}")
    page.keyboard.press("Alt+Shift+P")
    button.press("Enter")
    expect(page.evaluate(marked) == 0, "marks stay")


def moves_the_bar(page, editor):
    """Wherever it stands, it can be moved from there, and stays so."""
    open_page(page, editor)
    left = part(page, ".bar").bounding_box()["x"]
    part(page, "[aria-label^=Move]").click()
    part(page, "[aria-label*=small]").click()
    page.reload()
    wait_for(page, "Up to date")
    box = part(page, ".bar").bounding_box()
    expect(box["x"] > left + 200, "the bar is back in its old corner")
    expect(box["width"] < 200, "the bar is large again")
    small = [control.bounding_box() for control in part(page, ".bar button:visible").all()]
    expect(all(min(box["width"], box["height"]) >= 24 for box in small), f"targets are {small}")
    part(page, "[aria-label*=whole]").click()
    part(page, "[aria-label^=Move]").click()


def is_not_printed(page, editor):
    open_page(page, editor)
    page.emulate_media(media="print")
    expect(not part(page, ".bar").is_visible(), "the bar is printed")
    expect(page.evaluate("getComputedStyle(document.documentElement).paddingBlockStart") == "0px", "room for a ribbon is printed")
    page.emulate_media(media="screen")


def accessible(examine):
    """With `examine`, which gives what axe-core finds on a page."""
    def is_accessible(page, editor):
        open_page(page, editor)
        found = examine(page)
        editor.break_page()
        part(page, ".overlay .problem").first.wait_for()
        found += examine(page)
        part(page, ".details").click()
        part(page, ".panel h3 >> text=Review").wait_for()
        found += examine(page)
        width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        editor.mend_page()
        expect(not found and width <= 0, f"{found}, {width} px too wide")
    return is_accessible


CHECKS = [leaves_the_page_alone, shows_errors_while_someone_types, opens_the_panel_by_keyboard, keeps_the_panel,
          keeps_the_place, exchanges_styles, waits_for_the_server, catches_up_when_looked_at,
          closes_one_after_the_other, marks_long_sentences, moves_the_bar, is_not_printed]
