// Marks in the contents list the section that is being read.
"use strict";

(() => {
  const links = new Map();
  for (const link of document.querySelectorAll(".contents a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  let current = null;
  let chosen = null;
  let isSeen = false;

  // The last section that began above the upper third of the window.
  const read = () => {
    const left = document.documentElement.scrollHeight - innerHeight - scrollY;
    const line = Math.max(innerHeight / 3, innerHeight - left);
    return headings.findLast((heading) => heading.getBoundingClientRect().top < line) ?? null;
  };

  // What a reader chose, until it is out of sight.
  const mark = () => {
    const top = chosen?.getBoundingClientRect().top;
    if (top >= 0 && top <= innerHeight) isSeen = true;
    else if (isSeen) chosen = null;
    const next = chosen ?? read();
    if (next === current) return;
    links.get(current)?.removeAttribute("aria-current");
    links.get(next)?.setAttribute("aria-current", "true");
    current = next;
  };

  let isWaiting = false;
  const wait = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      mark();
    });
  };
  if (headings.length === 0 || !headings.findLast) return;
  addEventListener("scroll", wait, { passive: true });
  addEventListener("resize", wait);
  for (const [heading, link] of links) {
    link.addEventListener("click", () => {
      chosen = heading;
      isSeen = false;
      wait();
    });
  }
  mark();
})();
