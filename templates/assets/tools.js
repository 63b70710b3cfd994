// Adds what can be done with a page, where the browser can do it: print it, hand on its address.
"use strict";

(() => {
  const tools = document.querySelector(".page-tools");
  if (!tools) return;

  const add = (words, action) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
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
      button.classList.add("done");
      button.textContent = copied;
      status.textContent = copied;
    });
    tools.append(status);
  }
})();
