// Shows the definition of a word beside it (WCAG 2.2, 1.4.13). Without this script the word leads to the definition.
"use strict";

(() => {
  const list = document.querySelector(".terms");
  if (!list || !HTMLElement.prototype.showPopover) return;

  const delay = 250;
  let open = null;
  let timer = 0;

  const definitionOf = (word) => {
    const id = decodeURIComponent(word.hash.slice(1));
    return document.getElementById(id)?.querySelector(".term-definition");
  };

  const wait = (action) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };

  const close = () => {
    clearTimeout(timer);
    if (!open) return;
    const { word, box } = open;
    open = null;
    if (box.contains(document.activeElement)) word.focus();
    word.setAttribute("aria-expanded", "false");
    word.removeAttribute("aria-controls");
    box.remove();
  };

  // Below the word, or above it where there is more room.
  const place = () => {
    const { word, box } = open;
    const gap = 6;
    const edge = 8;
    const lines = word.getClientRects();
    if (lines.length === 0) return;
    const [first, last] = [lines[0], lines[lines.length - 1]];
    const view = document.documentElement;
    const roomBelow = view.clientHeight - last.bottom;
    const isBelow = box.offsetHeight + gap <= roomBelow || roomBelow >= first.top;
    const isFromRight = getComputedStyle(word).direction === "rtl";
    const line = isBelow ? last : first;
    const start = isFromRight ? line.right - box.offsetWidth : line.left;
    const top = isBelow ? line.bottom + gap : line.top - box.offsetHeight - gap;
    const limit = (value, size, whole) => Math.max(edge, Math.min(value, whole - size - edge));
    box.style.left = `${scrollX + limit(start, box.offsetWidth, view.clientWidth)}px`;
    box.style.top = `${scrollY + limit(top, box.offsetHeight, view.clientHeight)}px`;
  };

  // A word within a definition adds its own below; pressed again, it takes it away.
  const unfold = (inner, text) => {
    const definition = definitionOf(inner);
    if (!definition) return;
    let part = null;
    inner.setAttribute("role", "button");
    inner.setAttribute("aria-expanded", "false");
    inner.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (open) open.isPressed = true;
      if (part) {
        part.remove();
        part = null;
      } else {
        part = document.createElement("span");
        part.className = "term-box-part";
        const name = document.createElement("strong");
        name.textContent = definition.closest("dd").previousElementSibling.textContent;
        part.append(name, ": ", ...definition.cloneNode(true).childNodes);
        text.append(part);
        prepare(part, part);
        status.textContent = part.textContent;
      }
      inner.setAttribute("aria-expanded", String(part !== null));
      place();
    });
    inner.addEventListener("keydown", pressBySpace);
  };

  const prepare = (part, text) => {
    for (const inner of part.querySelectorAll("a.term")) unfold(inner, text);
  };

  // What is called a button is pressed by the space bar as well.
  const pressBySpace = (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    event.currentTarget.click();
  };

  const make = (word, definition) => {
    const box = document.createElement("span");
    box.id = "page-term-box";
    box.className = "term-box";
    box.setAttribute("popover", "manual");
    box.setAttribute("role", "note");
    box.setAttribute("aria-label", word.textContent.trim());
    const text = document.createElement("span");
    text.className = "term-box-text";
    text.append(...definition.cloneNode(true).childNodes);
    prepare(text, text);
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-label", list.dataset.close);
    button.textContent = "×";
    button.addEventListener("click", () => {
      word.focus();
      close();
    });
    box.append(text, button);
    return box;
  };

  const show = (word, isPressed) => {
    const definition = definitionOf(word);
    if (!definition) return;
    if (open?.word === word) {
      open.isPressed ||= isPressed;
      if (isPressed) announce(open.box);
      return;
    }
    if (open?.isPressed && !isPressed) return;
    close();
    const box = make(word, definition);
    // Reading and tabbing go on from there.
    word.after(box);
    open = { word, box, isPressed };
    word.setAttribute("aria-expanded", "true");
    word.setAttribute("aria-controls", box.id);
    box.addEventListener("pointerenter", () => clearTimeout(timer));
    box.addEventListener("pointerleave", leave);
    box.showPopover();
    place();
    if (isPressed) announce(box);
  };

  // What was opened by a press stays until it is closed.
  const leave = () => wait(() => open && !open.isPressed && close());

  // A status that is filled once it is there is read out.
  const status = document.createElement("div");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  const announce = (box) => {
    status.textContent = box.firstChild.textContent;
  };

  for (const word of document.querySelectorAll(".prose a.term")) {
    if (!definitionOf(word)) continue;
    word.setAttribute("role", "button");
    word.setAttribute("aria-expanded", "false");
    word.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (open?.word === word && open.isPressed) close();
      else show(word, true);
    });
    word.addEventListener("keydown", pressBySpace);
    word.addEventListener("pointerenter", (event) => {
      if (event.pointerType !== "touch") wait(() => show(word, false));
    });
    word.addEventListener("pointerleave", leave);
  }

  list.append(status);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (open && !open.box.contains(event.target) && !open.word.contains(event.target)) close();
  });
  document.addEventListener("focusin", (event) => {
    if (open && !open.box.contains(event.target) && !open.word.contains(event.target)) close();
  });
  addEventListener("resize", () => open && place());
})();
