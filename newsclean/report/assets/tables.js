// Tables are sorted by a click on a heading.
{
  const valueOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort === undefined ? cell.textContent : Number(cell.dataset.sort);
  };
  const compare = (one, other) =>
    typeof one === "number" ? one - other : one.localeCompare(other);

  function sortBy(heading) {
    const body = heading.closest("table").tBodies[0];
    const column = heading.cellIndex;
    const falling = heading.getAttribute("aria-sort") === "ascending";
    for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
    const rows = [...body.rows];
    rows.sort((a, b) => compare(valueOf(a, column), valueOf(b, column)) * (falling ? -1 : 1));
    body.append(...rows);
  }

  for (const button of document.querySelectorAll(".sorter")) {
    button.disabled = false;
    button.addEventListener("click", () => sortBy(button.closest("th")));
  }
}
