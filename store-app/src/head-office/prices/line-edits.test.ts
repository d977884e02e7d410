import { countOf, noEdits, requestOf, toggled, typing } from './line-edits.js';

test('a price that is typed back to what it was is no correction', () => {
  const typed = typing(noEdits, 'SAW', '15,90', '16,40');
  expect(countOf(typed)).toBe(1);
  expect(typing(typed, 'SAW', '16,40', '16,40')).toEqual(noEdits);
});

test('a line that is taken out loses what was typed in it, and comes back as it was', () => {
  const out = toggled(typing(noEdits, 'SAW', '15,90', '16,40'), 'SAW');
  expect(out).toEqual({ typed: {}, removed: ['SAW'] });
  expect(toggled(out, 'SAW')).toEqual(noEdits);
});

test('corrections are sent together with the revision they were made on, but not while one is no price', () => {
  const edits = toggled(typing(noEdits, 'SAW', '15,9', undefined), 'GLUE');
  expect(requestOf(edits, 3)).toEqual({
    revision: 3,
    set: [{ sku: 'SAW', priceCents: 1590 }],
    remove: ['GLUE'],
  });
  expect(requestOf(typing(edits, 'DRILL', 'douze', undefined), 3)).toBeUndefined();
});
