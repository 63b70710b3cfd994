"""What happens to a site while its pages are open: each is an edit of files, and what browsers show of it."""

from checks import expect, is_same, open_page, part, wait_for

FIGURES = "content/en/low-back-pain/figures.md"
NEW = "content/en/low-back-pain/walking.md"
TEXT = "---\ntitle: Walking\nsummary: Walking and the back.\ntype: info\nupdated: 2026-11-20\n{more}---\n\nWalking can help.\n"


def beside(page, editor, path, says="Up to date"):
    """Another page that is open."""
    other = page.context.new_page()
    other.set_default_timeout(15_000)
    other.goto(editor.served.address + path, wait_until="load")
    wait_for(other, says)
    other.evaluate("window.isSame = true")
    return other


def wait_for_text(page, text):
    page.wait_for_function("text => document.body?.innerText.includes(text)", arg=text)


def expect_untouched(page, name):
    """What it was told came before the server said that it had looked."""
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    expect(is_same(page), f"{name} is loaded again")
    expect(not part(page, ".overlay").is_visible(), f"{name} shows what is wrong elsewhere")


def shows_an_edit_where_it_is(page, editor):
    open_page(page, editor)
    german, privacy = beside(page, editor, "/de/low-back-pain/exercise/"), beside(page, editor, "/en/privacy/")
    editor.append("content/en/low-back-pain/exercise.md", "\nWe added this.\n")
    wait_for_text(page, "We added this.")
    editor.served.settle()
    expect_untouched(german, "the German page")
    expect_untouched(privacy, "a page that has nothing of it")
    editor.change("content/en/low-back-pain/exercise.md", "title: Exercise to keep", "title: Exercises that keep")
    wait_for_text(page, "Exercises that keep")
    editor.served.settle()
    expect_untouched(privacy, "a page that does not name it")


def shows_a_mistake_where_it_is(page, editor):
    open_page(page, editor)
    home = beside(page, editor, "/en/")
    editor.break_page()
    part(page, ".overlay .problem").first.wait_for()
    editor.served.settle()
    expect_untouched(home, "the home page")
    expect(is_same(page), "a mistake reloads the page")
    expect("figurs.md" not in page.content().split("sitegen-preview")[0], "the mistake is on the page")
    place = part(page, ".overlay .place a").first
    expect(place.get_attribute("href").startswith("vscode://file/"), f"the link is {place.get_attribute('href')}")
    expect(part(page, ".overlay mark").first.inner_text() == "figurs.md", "something else is marked")
    second = beside(page, editor, "/en/low-back-pain/exercise/", says="Last good version")
    expect(part(second, ".overlay .problem").count() == 1, "who opens the page now does not see the mistake")
    editor.mend_page()
    for tab in [page, second]:
        part(tab, ".overlay").wait_for(state="hidden")
        wait_for(tab, "Up to date")
    expect(is_same(page), "a page that is what it was before the mistake is loaded again")


def follows_a_rename(page, editor):
    """The old address has nothing, the new one the page, and a link to the old file is a mistake."""
    open_page(page, editor)
    figures = beside(page, editor, "/en/low-back-pain/figures/")
    editor.file(FIGURES).rename(editor.file("content/en/low-back-pain/numbers.md"))
    figures.wait_for_function("() => !window.isSame && document.readyState === 'complete'")
    expect(editor.served.get("/en/low-back-pain/figures/")[0] == 404, "the old address still has the page")
    wait_for(figures, "Up to date")
    part(page, ".overlay .problem").first.wait_for()
    expect(part(page, ".overlay mark").first.inner_text() == "figures.md", "the link to it is not marked")
    beside(page, editor, "/en/low-back-pain/numbers/").close()
    editor.file("content/en/low-back-pain/numbers.md").rename(editor.file(FIGURES))
    wait_for_text(figures, "How to read figures per 100 people")
    part(page, ".overlay").wait_for(state="hidden")


def follows_a_deletion(page, editor):
    open_page(page, editor)
    overview = beside(page, editor, "/en/low-back-pain/")
    linked = "() => !!document.querySelector('main a[href$=\"/figures/\"]')"
    expect(overview.evaluate(linked), "this check sees nothing")
    text = editor.file(FIGURES).read_bytes()
    editor.file(FIGURES).unlink()
    overview.wait_for_function(f"() => !({linked})()")
    part(page, ".overlay .problem").first.wait_for()
    editor.file(FIGURES).write_bytes(text)
    overview.wait_for_function(linked)
    part(page, ".overlay").wait_for(state="hidden")


def shows_a_new_page(page, editor):
    """Who waits at its address sees it come. A draft has a ribbon above it, on this page alone."""
    overview = beside(page, editor, "/en/low-back-pain/")
    page.goto(editor.served.address + "/en/low-back-pain/walking/", wait_until="load")
    wait_for(page, "Up to date")
    editor.file(NEW).write_text(TEXT.format(more="draft: true\n"))
    wait_for_text(page, "Walking can help.")
    part(page, ".ribbon").wait_for()
    expect("Draft" in part(page, ".ribbon").inner_text(), "the ribbon does not say draft")
    page.wait_for_function("() => document.querySelector('header').getBoundingClientRect().top > 10")  # It is above the page.
    editor.served.settle()
    expect_untouched(overview, "the topic, which has no drafts,")
    editor.file(NEW).write_text(TEXT.format(more=""))
    part(page, ".ribbon").wait_for(state="hidden")
    wait_for_text(overview, "Walking")
    editor.file(NEW).unlink()
    page.wait_for_function("() => !document.body.innerText.includes('Walking can help.')")


def shows_a_layout(page, editor):
    open_page(page, editor)
    german = beside(page, editor, "/de/low-back-pain/")
    editor.change("templates/partials/footer.html", "{{site.title}}", "{{site.title}} and more")
    wait_for_text(page, "and more")
    wait_for_text(german, "and more")


def shows_a_broken_layout_on_all_pages(page, editor):
    """Once on each, with the way that led there; nothing is loaded anew."""
    open_page(page, editor)
    german = beside(page, editor, "/de/low-back-pain/")
    editor.change("templates/partials/footer.html", "{{site.title}}", "{{#site.title}}")
    for tab in [page, german]:
        part(tab, ".overlay .problem").first.wait_for()
        expect(part(tab, ".overlay .problem.error").count() == 1, "it is not shown once")
        expect("footer.html" in part(tab, ".overlay .error .place").inner_text(), "the layout is not named")
        expect(is_same(tab), "a broken layout reloads pages")
    third = beside(page, editor, "/en/privacy/", says="")
    part(third, ".overlay .problem").first.wait_for()
    editor.change("templates/partials/footer.html", "{{#site.title}}", "{{site.title}}")
    for tab in [page, german, third]:
        part(tab, ".overlay").wait_for(state="hidden")
    expect(is_same(page), "a page that is what it was is loaded again")


def takes_comments_for_nobody(page, editor):
    """Sent past the page's own checks: wrong, then right."""
    open_page(page, editor)
    fields = {name: page.locator(f"#feedback-{name}") for name in ["comment", "email", "consent"]}
    fields["comment"].fill("It's <b>good</b>.")
    fields["email"].fill("nobody")
    page.evaluate("document.querySelector('.feedback-form').submit()")
    wait_for(page, "Answer to the form")
    expect(fields["comment"].input_value() == "It's <b>good</b>.", "what was written is lost")
    expect(fields["email"].get_attribute("aria-invalid") == "true", "the address is not said to be wrong")
    comment = editor.served.next_line("comment")
    expect(comment["wrong"] == ["email", "consent"], f"the terminal says that {comment['wrong']} are wrong")
    fields["email"].fill("")
    fields["consent"].check()
    page.locator(".feedback-form [type=submit]").click()
    page.wait_for_url("**/en/feedback/thanks/")
    wait_for(page, "Up to date")
    comment = editor.served.next_line("comment")
    sent = {field["name"]: field["value"] for field in comment["fields"]}
    expect(not comment["wrong"] and not comment["oddities"], f"the terminal says {comment}")
    expect(sent["comment"] == "It's <b>good</b>.", f"the terminal says {comment}")
    expect(sent["page"] == "/en/low-back-pain/exercise/", f"the comment is on {sent['page']}")


def finds_new_words(page, editor):
    """The search of the site knows what was written a moment ago."""
    editor.append("content/en/low-back-pain/exercise.md", "\nA trampoline is not needed.\n")
    editor.served.settle()
    page.goto(editor.served.address + "/en/search/?q=trampoline", wait_until="load")
    page.wait_for_function("() => [...document.querySelectorAll('main a')]"
                           ".some(link => link.pathname === '/en/low-back-pain/exercise/')")


STORIES = [shows_an_edit_where_it_is, shows_a_mistake_where_it_is, follows_a_rename, follows_a_deletion,
           shows_a_new_page, shows_a_layout, shows_a_broken_layout_on_all_pages, takes_comments_for_nobody,
           finds_new_words]
