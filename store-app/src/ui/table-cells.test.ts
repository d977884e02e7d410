import { nameCells } from './table-cells.js';

function table(html: string): HTMLTableElement {
  const element = document.createElement('table');
  element.innerHTML = html;
  return element;
}

const columns = (element: HTMLTableElement) =>
  [...element.querySelectorAll<HTMLElement>('tbody > tr > *')].map((cell) => cell.dataset.column);

test('every cell knows the name of its column; one without a name or across several has none', () => {
  const prices = table(
    '<thead><tr><th>Article</th><th>Prix</th><td><span class="vh">Actes</span></td></tr></thead>' +
      '<tbody><tr><th>Marteau</th><td>12</td><td>Modifier</td></tr><tr><td colspan="2">Rien</td><td>x</td></tr></tbody>',
  );
  nameCells(prices);
  expect(columns(prices)).toEqual(['Article', 'Prix', undefined, undefined, undefined]);
});

test('a column that is renamed is renamed in its cells', () => {
  const prices = table('<thead><tr><th>Prix</th></tr></thead><tbody><tr><td>12</td></tr></tbody>');
  nameCells(prices);
  prices.querySelector('th')?.replaceChildren('Price');
  nameCells(prices);
  expect(columns(prices)).toEqual(['Price']);
});
