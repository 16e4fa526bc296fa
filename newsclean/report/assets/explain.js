// The report explains itself without this program; here are search, filters, keys and the card.
{
  const byId = (id) => document.getElementById(id);
  const blocks = [...document.querySelectorAll(".block")];
  const texts = blocks.map((block) => folded(block.querySelector(".text").textContent));
  const toggles = [...document.querySelectorAll(".toggle")];
  const search = byId("search");
  const rule = byId("rule");
  const hidden = new Set();

  // ---- search and filters
  const fateOf = (block) => toggles.find((t) => block.classList.contains(t.dataset.fate)).dataset.fate;

  function filter() {
    const words = folded(search.value);
    let shown = 0;
    blocks.forEach((block, number) => {
      block.hidden =
        hidden.has(fateOf(block)) ||
        (rule.value !== "" && block.dataset.rule !== rule.value) ||
        !texts[number].includes(words);
      shown += !block.hidden;
    });
    const all = shown === blocks.length;
    byId("count").textContent = all ? "" : `${shown} of ${blocks.length} blocks shown`;
    byId("nothing").hidden = shown > 0;
    highlight(search.value.trim().toLowerCase());
  }

  /** Marks what was searched for without touching the page's text. */
  function highlight(words) {
    if (!window.Highlight) return;
    const ranges = [];
    for (const block of words ? blocks : []) {
      const node = block.hidden ? null : block.querySelector(".text").firstChild;
      const text = node?.data.toLowerCase() ?? "";
      for (let at = text.indexOf(words); at >= 0 && ranges.length < 2000; at = text.indexOf(words, at + 1)) {
        if (at + words.length > node.length) break;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        ranges.push(range);
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  }

  function toggle(button) {
    const shown = button.getAttribute("aria-pressed") === "false";
    button.setAttribute("aria-pressed", String(shown));
    hidden[shown ? "delete" : "add"](button.dataset.fate);
    filter();
  }

  for (const button of toggles) {
    button.disabled = false;
    button.addEventListener("click", () => toggle(button));
  }
  search.addEventListener("input", filter);
  rule.addEventListener("change", filter);

  // ---- keys
  function step(by) {
    const seen = blocks.filter((block) => !block.hidden);
    const at = seen.indexOf(document.activeElement.closest(".block"));
    const next = seen[at < 0 ? (by > 0 ? 0 : seen.length - 1) : at + by];
    next?.querySelector("summary").focus();
    next?.scrollIntoView({ block: "nearest" });
  }

  function openAll(open) {
    for (const block of blocks) block.firstElementChild.open = open;
  }

  const KEYS = {
    "/": () => search.focus(),
    j: () => step(1),
    k: () => step(-1),
    r: () => rule.focus(),
    e: () => openAll(!blocks.some((block) => block.firstElementChild.open)),
    "?": () => byId("keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target === search) {
      search.value = "";
      search.blur();
      filter();
    }
    if (typing(event) || byId("keys").open) return;
    const act = KEYS[event.key] ?? (toggles[event.key - 1] && (() => toggle(toggles[event.key - 1])));
    if (!act) return;
    event.preventDefault();
    act();
  });
  byId("keys-button").addEventListener("click", () => byId("keys").showModal());
  byId("keys-close").addEventListener("click", () => byId("keys").close());

  // ---- the card under the pointer, and the partner in the article
  const card = document.createElement("div");
  card.className = "card";
  card.hidden = true;
  card.setAttribute("aria-hidden", "true"); // the same words stand in the block's own details
  document.body.append(card);

  function showCard(block, event) {
    if (block.firstElementChild.open || event.pointerType !== "mouse") return;
    card.replaceChildren(block.querySelector("dl").cloneNode(true));
    for (const link of card.querySelectorAll("a")) link.removeAttribute("href");
    card.hidden = false;
    const { width, height } = card.getBoundingClientRect();
    const below = event.clientY + 18;
    card.style.left = `${Math.max(8, Math.min(event.clientX, innerWidth - width - 12))}px`;
    card.style.top = `${below + height < innerHeight ? below : event.clientY - height - 12}px`;
  }

  const pieceOf = (block) => byId((block.dataset.to ?? "").split("#")[1] ?? "");
  const source = byId("source");
  source.addEventListener("pointermove", (event) => {
    const block = event.target.closest(".block");
    const piece = block && pieceOf(block);
    for (const lit of document.querySelectorAll(".lit")) lit.classList.toggle("lit", lit === piece);
    piece?.classList.add("lit");
    if (block && event.target.closest("summary")) showCard(block, event);
    else card.hidden = true;
  });
  source.addEventListener("pointerleave", () => {
    card.hidden = true;
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  });
  source.addEventListener("click", () => { card.hidden = true; });
  document.addEventListener("scroll", () => { card.hidden = true; }, { passive: true });

  // A paragraph of the article leads back to where it stood in the source.
  for (const piece of document.querySelectorAll(".piece")) {
    piece.addEventListener("dblclick", () => {
      const block = blocks.find((each) => pieceOf(each) === piece);
      block?.scrollIntoView({ block: "center" });
      block?.querySelector("summary").focus();
    });
  }

  // ---- paper has no pointer: reasons are printed, once for neighbours with the same
  let opened = [];
  window.addEventListener("beforeprint", () => {
    const told = ".block:not(.kept, .again) > details:not([open])";
    opened = [...document.querySelectorAll(told)];
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
