/** Writes the name of its column on every cell of a table, for the style sheet that shows rows as cards. */
export function nameCells(table: HTMLTableElement): void {
  const names = [...(table.tHead?.rows[0]?.cells ?? [])].map(nameOf);
  for (const body of table.tBodies) for (const row of body.rows) nameRow(row, names);
}

/** What eyes read there: a column of buttons has a name for ears only. */
function nameOf(head: Element): string {
  const seen = [...head.childNodes].filter((part) => !(part instanceof Element && part.matches('.vh')));
  return seen
    .map((part) => part.textContent)
    .join('')
    .trim();
}

function nameRow(row: HTMLTableRowElement, names: readonly string[]): void {
  let column = 0;
  for (const cell of row.cells) {
    const name = cell.colSpan === 1 ? (names[column] ?? '') : '';
    if (name === '') cell.removeAttribute('data-column');
    else cell.dataset.column = name;
    column += cell.colSpan;
  }
}
