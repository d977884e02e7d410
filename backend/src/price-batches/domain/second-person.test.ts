import { mayApprove, needsSecondPerson } from './second-person.js';

const limits = { lines: 20, basisPoints: 2000 };

test.each([
  [20, 2000, false],
  [21, 100, true],
  [1, 2001, true],
  [0, 0, false],
])('%d prices changed by at most %d basis points: a second person %s', (changedLines, steepest, needed) => {
  expect(needsSecondPerson({ changedLines, steepestBasisPoints: steepest }, limits)).toBe(needed);
});

test('nobody who wrote in it approves it, unless it takes no second person', () => {
  expect(mayApprove('claire', ['claire', 'thomas'], true)).toBe(false);
  expect(mayApprove('claire', ['claire'], false)).toBe(true);
  expect(mayApprove('nadia', ['claire', 'thomas'], true)).toBe(true);
});
