// The search field narrows the list that names itself searchable.
{
  const search = document.getElementById("search");
  const entries = [...document.querySelectorAll(".searchable > *")];
  const texts = entries.map((entry) => folded(entry.textContent));

  search?.addEventListener("input", () => {
    const words = folded(search.value);
    entries.forEach((entry, number) => { entry.hidden = !texts[number].includes(words); });
    const shown = entries.filter((entry) => !entry.hidden).length;
    document.getElementById("count").textContent =
      shown === entries.length ? "" : `${shown} of ${entries.length} shown`;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || typing(event)) return;
    event.preventDefault();
    search?.focus();
  });

  const all = document.getElementById("all");
  all?.addEventListener("click", () => {
    const open = !entries.some((entry) => entry.open);
    for (const entry of entries) entry.open = open;
    all.textContent = open ? "Close all" : "Open all";
  });
}
