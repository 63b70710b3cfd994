"""Pictures of what the preview adds to a page, for people to look at."""

from checks import open_page, part
from editor import Editor
from stories import NEW, TEXT, wait_for_text

SIZES = {"1280": {"width": 1280, "height": 900}, "320": {"width": 320, "height": 640}}


def take(browser, served, folder):
    folder.mkdir(parents=True, exist_ok=True)
    editor = Editor(served)
    for name, size in SIZES.items():
        for scheme in ["light", "dark"]:
            context = browser.new_context(viewport=size, color_scheme=scheme)
            page = context.new_page()

            def picture(what):
                page.screenshot(path=folder / f"{what} {name} {scheme}.png")

            open_page(page, editor)
            picture("bar")
            page.keyboard.press("Alt+Shift+P")
            part(page, ".panel h3 >> text=Translations").wait_for()
            picture("panel")
            part(page, ".panel").evaluate("panel => panel.scrollTop = panel.scrollHeight")
            picture("panel end")
            page.keyboard.press("Escape")
            editor.break_page()
            part(page, ".overlay .problem").first.wait_for()
            picture("overlay")
            editor.change("templates/partials/footer.html", "{{site.title}}", "{{#site.title}}")
            part(page, ".overlay .problem >> text=footer.html").first.wait_for()
            picture("overlay of a layout")
            served.restore()
            editor.file(NEW).write_text(TEXT.format(more="draft: true\n"))
            served.settle()
            page.goto(served.address + "/en/low-back-pain/walking/")
            wait_for_text(page, "Walking can help.")
            part(page, ".ribbon").wait_for()
            picture("ribbon")
            context.close()
            served.restore()
