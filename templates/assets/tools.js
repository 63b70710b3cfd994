// Prints a page and hands on its address, where the browser can.
"use strict";

(() => {
  const tools = document.querySelector(".page-tools");
  if (!tools) return;

  const add = (words, action) => {
    // Its words are no text of the page, which is the same without scripts.
    const button = document.createElement("input");
    button.type = "button";
    button.value = words;
    button.addEventListener("click", () => action(button));
    tools.append(button);
  };

  const { print: printWords, share, copy, copied } = tools.dataset;
  const address = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];

  add(printWords, () => print());
  if (navigator.share) {
    // Who closes the window of the system has chosen to share nothing.
    add(share, () => navigator.share({ title: document.title, url: address }).catch(() => {}));
  } else if (navigator.clipboard) {
    const status = document.createElement("span");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    add(copy, async (button) => {
      await navigator.clipboard.writeText(address);
      button.value = copied;
      status.textContent = copied;
    });
    tools.append(status);
  }
})();
