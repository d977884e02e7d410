import { type IntentState, intentStates } from '@passerelle/shared/api/payments';
import { type HeardState, isLate, isNews } from './life.js';

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 13, 0, second));
const heard = (state: HeardState, second: number) => ({ state, at: at(second) });
const known = (state: IntentState, second?: number) => ({
  state,
  heardAt: second === undefined ? null : at(second),
});

/** Every way in which these messages may arrive. */
function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, place) =>
    orders(items.filter((_, other) => other !== place)).map((rest) => [item, ...rest]),
  );
}

function after(messages: readonly { state: HeardState; at: Date }[]): IntentState {
  let standing: { state: IntentState; heardAt: Date | null } = { state: 'created', heardAt: null };
  for (const message of messages)
    if (isNews(standing, message)) standing = { state: message.state, heardAt: message.at };
  return standing.state;
}

test.each([
  { told: [heard('requires-action', 1), heard('authorised', 2), heard('captured', 3)], ends: 'captured' },
  { told: [heard('declined', 1), heard('requires-action', 2), heard('authorised', 3)], ends: 'authorised' },
  { told: [heard('requires-action', 1), heard('declined', 2)], ends: 'declined' },
  { told: [heard('requires-action', 1), heard('authorised', 2), heard('cancelled', 3)], ends: 'cancelled' },
  { told: [heard('declined', 1), heard('expired', 2)], ends: 'expired' },
])('whichever way $told.length messages come, the newest is what stands: $ends', ({ told, ends }) => {
  expect(new Set(orders(told).map(after))).toEqual(new Set([ends]));
});

test('nothing leads back from captured money, and nothing but money out of an end', () => {
  for (const state of intentStates.filter((one): one is HeardState => one !== 'created')) {
    expect(isNews(known('captured', 1), heard(state, 9))).toBe(false);
    const isMoney = state === 'authorised' || state === 'captured';
    expect(isNews(known('expired'), heard(state, 9))).toBe(isMoney);
    expect(isNews(known('cancelled'), heard(state, 9))).toBe(isMoney);
  }
});

test('money that came before the provider cancelled it is no news any more', () => {
  expect(isNews(known('cancelled', 5), heard('authorised', 4))).toBe(false);
});

test('a clock that runs behind does not lose money: approved is believed though refused seems newer', () => {
  expect(isNews(known('declined', 5), heard('authorised', 4))).toBe(true);
  expect(isNews(known('requires-action', 5), heard('declined', 4))).toBe(false);
});

test('money after the end is late, money before is not', () => {
  expect(isLate('expired', 'authorised')).toBe(true);
  expect(isLate('cancelled', 'captured')).toBe(true);
  expect(isLate('declined', 'authorised')).toBe(false);
  expect(isLate('created', 'cancelled')).toBe(false);
});
