// The comment form: says what is wrong, and loses nothing that was typed. docs/feedback.md says what is kept.
"use strict";

(() => {
  const [prefix, sent, hour] = ["comment ", "comment-sent", 3_600_000];
  let store = {};
  try {
    store = sessionStorage;
  } catch {
    // Browsers may be told to keep nothing.
  }
  if (document.querySelector("[data-feedback-sent]")) delete store[prefix + store[sent]];
  for (const key of Object.keys(store)) {
    if (key.startsWith(prefix) && JSON.parse(store[key])[0] < Date.now() - hour) delete store[key];
  }
  const form = document.querySelector(".feedback-form");
  if (!form) return;

  const { comment, reply, email, consent, page } = form.elements;
  const key = prefix + (page.value || store[sent]);
  const summary = form.querySelector(".error-summary");
  const counter = document.getElementById("feedback-comment-counter");
  const [title, most] = [document.title, comment.maxLength];

  // A text that is too long is said to be, and not cut off.
  form.noValidate = true;
  comment.removeAttribute("maxlength");

  const count = () => {
    const left = most - comment.value.length;
    const number = Math.abs(left).toLocaleString(`${document.documentElement.lang}-u-nu-latn`);
    counter.textContent = comment.value && counter.dataset[left < 0 ? "over" : "left"].replace("{count}", number);
    counter.setAttribute("aria-live", left < 200 ? "polite" : "off");
  };

  // Marks the field in the form, and returns what leads to it if it is wrong.
  const examine = (field) => {
    const error = document.getElementById(`${field.id}-error`);
    const isWrong = field === comment
      ? comment.value.trim().length < 3 || comment.value.length > most : !field.validity.valid;
    const others = field.getAttribute("aria-describedby").replace(`${error.id} `, "");
    error.hidden = !isWrong;
    field.setAttribute("aria-invalid", isWrong);
    field.setAttribute("aria-describedby", isWrong ? `${error.id} ${others}` : others);
    if (!isWrong) return [];
    const [item, link] = [document.createElement("li"), document.createElement("a")];
    link.href = `#${field.id}`;
    link.textContent = error.textContent;
    item.append(link);
    return [item];
  };

  form.addEventListener("input", () => {
    count();
    // Neither who writes nor what they agreed to is kept.
    const entries = [...new FormData(form)].filter(([name]) => !/^(reply|email|consent)$/.test(name));
    if (comment.value) store[key] = JSON.stringify([Date.now(), ...entries]);
    else delete store[key];
  });
  form.addEventListener("submit", (event) => {
    email.required = reply.checked;
    const wrong = [comment, email, consent].filter(Boolean).flatMap(examine);
    summary.hidden = wrong.length === 0;
    store[sent] = page.value;
    if (summary.hidden) return;
    event.preventDefault();
    summary.querySelector("ul").replaceChildren(...wrong);
    document.title = summary.dataset.title.replace("{page}", title);
    summary.focus();
  });
  // Who goes back after sending finds no comment of somebody else.
  addEventListener("pageshow", (event) => {
    if (event.persisted && !store[key]) form.reset();
  });

  for (const [name, value] of JSON.parse(store[key] || "[0]").slice(1)) {
    if (form.elements[name]?.value === "") form.elements[name].value = value;
  }
  count();
})();
