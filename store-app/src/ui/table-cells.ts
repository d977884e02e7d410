/** Writes the name of its column on every cell of a table, for the style sheet that shows rows as cards. */
export function nameCells(table: HTMLTableElement): void {
  const names = [...(table.tHead?.rows[0]?.cells ?? [])].map((head) => head.textContent?.trim() ?? '');
  for (const body of table.tBodies) for (const row of body.rows) nameRow(row, names);
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
