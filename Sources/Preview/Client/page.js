// What asked.js keeps of the page.

/** `sent`: the page as the server sent it. `live`: what has become of each node of that. The rest is explained there. */
export const page = document[Symbol.for("sitegen-preview")];

/** For the preview's own questions to the page, which nobody has to remember. */
export const quietly = page.quietly;
