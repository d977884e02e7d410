import { type LabelStep, labelWork } from './label-work.js';

const steps = (...prices: (readonly [atMs: number, priceCents: number])[]): LabelStep[] =>
  prices.map(([atMs, priceCents]) => ({ atMs, face: { priceCents } }));
const states = (tasks: readonly { state: string; atMs: number }[]) =>
  tasks.map(({ state, atMs }) => `${state} ${atMs}`);

test('a price that changed at noon is due from noon on, and coming before', () => {
  const noon = steps([0, 8_900], [12, 9_900]);
  expect(states(labelWork(noon, 11, undefined))).toEqual(['coming 12']);
  expect(states(labelWork(noon, 12, undefined))).toEqual(['due 12']);
});

test('a label that was hung is done, and the one of tomorrow may be hung this evening', () => {
  const twice = steps([0, 8_900], [12, 9_900], [20, 8_910]);
  expect(states(labelWork(twice, 13, { effectiveMs: 12, face: '9900' }))).toEqual(['done 12', 'coming 20']);
  expect(states(labelWork(twice, 13, { effectiveMs: 20, face: '8910' }))).toEqual(['done 20']);
  expect(states(labelWork(twice, 21, { effectiveMs: 20, face: '8910' }))).toEqual(['done 20']);
});

test('a batch reverted before anybody changed a label leaves nothing to do', () => {
  expect(labelWork(steps([0, 8_900], [12, 9_900], [14, 8_900]), 15, undefined)).toEqual([]);
});

test('a batch reverted after the label was changed asks for the former one again', () => {
  const reverted = steps([0, 8_900], [12, 9_900], [14, 8_900]);
  const [task] = labelWork(reverted, 15, { effectiveMs: 12, face: '9900' });
  expect(task).toMatchObject({ state: 'due', atMs: 14, former: '9900', face: { priceCents: 8_900 } });
});

test('an offer stopped before it began takes back the label that was hung too early', () => {
  const [task] = labelWork(steps([0, 8_900]), 5, { effectiveMs: 12, face: '8010' });
  expect(task).toMatchObject({ state: 'due', former: '8010', face: { priceCents: 8_900 } });
});

test('a label nobody changed last week is still due', () => {
  const [task] = labelWork(steps([0, 9_900]), 5, { effectiveMs: -50, face: '8900' });
  expect(task).toMatchObject({ state: 'due', former: '8900', face: { priceCents: 9_900 } });
});
