// Marks in the contents list the section that is being read. Without this script the list leads to the sections as well.
"use strict";

(() => {
  const links = new Map();
  for (const link of document.querySelectorAll(".contents a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  let current = null;

  // The last section that began above the upper third of the window.
  const mark = () => {
    const line = innerHeight / 3;
    const next = headings.findLast((heading) => heading.getBoundingClientRect().top < line) ?? null;
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
  mark();
})();
