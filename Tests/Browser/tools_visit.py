"""What scripts add to a page: the section that is being read, and what can be done with the page."""

MARKED = "[...document.querySelectorAll('.contents [aria-current]')].map(link => link.hash)"
END = "scrollTo(0, document.documentElement.scrollHeight)"


def visit_tools(browser, served, pages, faults):
    """On one page of each site: it is the same script on all."""
    for path in pages:
        # Waiting for a condition is not within the site's policy.
        page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce",
                                bypass_csp=True)
        page.goto(served.address + path, wait_until="load")
        links = page.evaluate("[...document.querySelectorAll('.contents a')].map(link => link.hash)")
        if links:
            visit_page(page, path, links, faults)
        page.close()
        if links:
            return


def visit_page(page, path, links, faults):
    def report(fault):
        faults.append(f"{path}: {fault}")

    if page.evaluate(MARKED):
        report("a section is marked before one is reached")
    for number, link in enumerate(links):
        page.locator(".contents a").nth(number).click()
        wait_for(page, link, "chosen", report)
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(END)
    wait_for(page, links[-1], "at the end of the page", report)
    page.evaluate("window.print = () => document.body.append('printed')")
    page.locator(".page-tools input").first.click()
    if not page.locator("body").inner_text().endswith("printed"):
        report("the button does not print")


def wait_for(page, link, when, report):
    try:
        page.wait_for_function(f"{MARKED}.join() === {link!r}", timeout=30_000)
    except Exception as error:  # Playwright's own, whatever went wrong.
        report(f"{link} is not marked {when}: {str(error).splitlines()[0]}")
