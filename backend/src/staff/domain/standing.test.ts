import { endsSessions, isFall, shopFault, standingAfter } from './standing.js';

const office = { role: 'head-office', store: null, isDisabled: false } as const;
const counter = { role: 'colleague', store: 'lyon', isDisabled: false } as const;

test('who joins the head office leaves the shop, who leaves it needs one', () => {
  expect(standingAfter(counter, { role: 'head-office' })).toEqual(office);
  expect(shopFault(standingAfter(office, { role: 'manager' }))).toBe('is-required');
  expect(shopFault(standingAfter(counter, { role: 'head-office', store: 'lyon' }))).toBe(
    'not-in-head-office',
  );
  expect(standingAfter(counter, { isDisabled: true })).toEqual({ ...counter, isDisabled: true });
});

test('a fall is what nobody does to themselves', () => {
  expect(isFall(office, standingAfter(office, { role: 'manager', store: 'lyon' }))).toBe(true);
  expect(isFall(office, { ...office, isDisabled: true })).toBe(true);
  expect(isFall(counter, { ...counter, role: 'manager' })).toBe(false);
  expect(isFall({ ...office, isDisabled: true }, office)).toBe(false);
});

test('another shop or role is a reason to sign in again, another name is not', () => {
  expect(endsSessions(counter, { ...counter, store: 'brest' })).toBe(true);
  expect(endsSessions(counter, { ...counter, role: 'manager' })).toBe(true);
  expect(endsSessions(counter, counter)).toBe(false);
});
