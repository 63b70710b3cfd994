// A click on a film puts its player into its picture's place. Until then, the provider is asked nothing.

for (const frame of document.querySelectorAll("[data-player]")) {
  frame.querySelector("a").addEventListener("click", (event) => {
    // Who asks for a new tab or window gets it.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const player = document.createElement("iframe");
    player.src = frame.dataset.player;
    player.title = frame.dataset.title;
    player.allow = "autoplay; fullscreen; picture-in-picture";
    // Players refuse to play where they are not told of the site; the page stays unsaid.
    player.referrerPolicy = "strict-origin";
    frame.replaceChildren(player);
    player.focus();
  });
}
