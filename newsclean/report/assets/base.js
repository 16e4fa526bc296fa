"use strict";

// Light, dark, or as the system has it. Nothing is stored: a report leaves no trace in a browser.
{
  const THEMES = ["", "dark", "light"];
  const turn = () => {
    const root = document.documentElement;
    root.dataset.theme = THEMES[(THEMES.indexOf(root.dataset.theme ?? "") + 1) % THEMES.length];
  };
  document.documentElement.classList.add("scripted");
  document.getElementById("theme")?.addEventListener("click", turn);
  document.addEventListener("keydown", (event) => {
    if (event.key === "t" && !typing(event)) turn();
  });
}

/** Whether a key is meant for a field, or for the browser. */
function typing(event) {
  return event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea");
}

/** Text for a search: case, accents of composition and white space folded. */
function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
