// Search over the rows of the first table, and sorting by a column.
{
  const table = document.querySelector(".sortable");
  const rows = [...(table?.tBodies[0].rows ?? [])];
  const texts = new Map(rows.map((row) => [row, folded(row.textContent)]));
  const search = document.getElementById("search");

  search?.addEventListener("input", () => {
    const words = folded(search.value);
    for (const row of rows) row.hidden = !texts.get(row).includes(words);
    const shown = rows.filter((row) => !row.hidden).length;
    document.getElementById("count").textContent =
      shown === rows.length ? "" : `${shown} of ${rows.length} shown`;
  });

  const valueOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort === undefined ? cell.textContent : Number(cell.dataset.sort);
  };
  const compare = (one, other) =>
    typeof one === "number" ? one - other : one.localeCompare(other);

  function sortBy(heading) {
    const column = heading.cellIndex;
    const falling = heading.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
    rows.sort((a, b) => compare(valueOf(a, column), valueOf(b, column)) * (falling ? -1 : 1));
    table.tBodies[0].append(...rows);
  }

  for (const button of table?.querySelectorAll(".sorter") ?? []) {
    button.disabled = false;
    button.addEventListener("click", () => sortBy(button.closest("th")));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || typing(event)) return;
    event.preventDefault();
    search?.focus();
  });
}
