"""What a click on a film does. Nobody is asked in fact: the player is answered for here."""

PLAYER = "<!doctype html><title>Player</title><button>Play</button>"


def visit_films(browser, served, pages, faults):
    for path in pages:
        file = served.site / path
        if path.endswith("/") or not path:
            file = file / "index.html"
        for number in range(file.read_bytes().count(b"data-player=")):
            visit_film(browser, served, path, number, faults)


def visit_film(browser, served, path, number, faults):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    asked = []

    def answer(route):
        if route.request.url.startswith(served.address):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.fulfill(content_type="text/html", body=PLAYER)

    def report(fault):
        faults.append(f"{path} [film {number + 1}]: {fault}")

    page.on("console", lambda message: report(f"console: {message.text}"))
    page.route("**/*", answer)
    page.goto(served.address + path, wait_until="load")
    film = page.locator("[data-player]").nth(number)
    wanted = film.get_attribute("data-player")
    if asked:
        report(f"asks for {asked[0]} before the click")
    film.locator("a").first.click()
    try:
        film.locator("iframe").wait_for(timeout=30_000)
        page.wait_for_load_state("networkidle")
    except Exception as error:  # Playwright's own, whatever went wrong.
        report(f"no player after the click: {str(error).splitlines()[0]}")
    else:
        if asked != [wanted]:
            report(f"the click asked for {asked}, and not for {wanted} alone")
        if page.evaluate("document.activeElement.tagName") != "IFRAME":
            report("the focus is not in the player")
    context.close()
