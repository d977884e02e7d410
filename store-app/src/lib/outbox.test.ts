import { jest } from '@jest/globals';
import { ApiProblem, ApiUnreachable } from '@passerelle/shared/api/client';
import { Outbox, type PendingAct } from './outbox.js';

/** A line to the server that can be cut; it remembers what arrived. */
function openLine(answers: (act: PendingAct) => unknown) {
  const arrived: PendingAct[] = [];
  const line = { isCut: false, losesAnswers: false, arrived };
  const send = async (act: PendingAct): Promise<unknown> => {
    if (line.isCut) throw new ApiUnreachable('cut');
    arrived.push(act);
    if (line.losesAnswers) throw new ApiUnreachable('answer lost');
    return answers(act);
  };
  return { line, send };
}

const refusal = () =>
  new ApiProblem({ type: '', title: '', status: 409, detail: 'Déjà retirée', code: 'already-collected' });

beforeEach(() => {
  localStorage.clear();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test('an act is written down with its key before its first try', () => {
  const seen: string[] = [];
  const outbox = new Outbox(localStorage, async (act) => {
    seen.push(localStorage.getItem('passerelle.outbox') ?? '');
    return act.key;
  });
  outbox.actAs('ines');
  void outbox.post('/staff/sales', { lines: [] }, 'Vente');
  const [kept] = JSON.parse(seen[0] ?? '{}').pending as PendingAct[];
  expect(kept).toMatchObject({ path: '/staff/sales', by: 'ines', tries: 0 });
  expect(kept?.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('an answer that got lost is asked for again with the same key, and the sale is one', async () => {
  const { line, send } = openLine(() => ({ number: 'T-1' }));
  const outbox = new Outbox(localStorage, send);
  outbox.actAs('ines');
  line.losesAnswers = true;
  const sale = outbox.post('/staff/sales', { lines: [] }, 'Vente');
  await jest.advanceTimersByTimeAsync(1);
  expect(outbox.state.pending).toMatchObject([{ tries: 1 }]);
  line.losesAnswers = false;
  await jest.advanceTimersByTimeAsync(20_000);
  await expect(sale).resolves.toEqual({ number: 'T-1' });
  expect(line.arrived.length).toBeGreaterThan(1);
  expect(new Set(line.arrived.map((act) => act.key)).size).toBe(1);
  expect(outbox.state.pending).toEqual([]);
});

test('after a reload the tablet sends what waited, with the key it had', async () => {
  const { line, send } = openLine(() => ({}));
  line.isCut = true;
  const before = new Outbox(localStorage, send);
  before.actAs('ines');
  void before.post('/staff/orders/A/picks', { sku: 'NIV60', quantity: 1 }, 'Niveau trouvé').catch(() => {});
  await jest.advanceTimersByTimeAsync(1);
  const key = before.state.pending[0]?.key;
  jest.clearAllTimers();

  line.isCut = false;
  const after = new Outbox(localStorage, send);
  after.actAs('ines');
  await jest.advanceTimersByTimeAsync(1);
  expect(line.arrived.map((act) => act.key)).toEqual([key]);
  expect(after.state.pending).toEqual([]);
});

test('acts leave one by one, in the order in which they were done', async () => {
  const { line, send } = openLine(() => ({}));
  const outbox = new Outbox(localStorage, send);
  outbox.actAs('ines');
  line.isCut = true;
  for (const label of ['prise', 'trouvé', 'en bac']) void outbox.post('/x', {}, label);
  await jest.advanceTimersByTimeAsync(1);
  expect(outbox.state.pending).toHaveLength(3);
  line.isCut = false;
  await outbox.flush();
  await jest.advanceTimersByTimeAsync(20_000);
  expect(line.arrived.map((act) => act.label)).toEqual(['prise', 'trouvé', 'en bac']);
});

test('a refusal is told to the screen that waits, and nothing is tried again', async () => {
  const { line, send } = openLine(() => {
    throw refusal();
  });
  const outbox = new Outbox(localStorage, send);
  outbox.actAs('ines');
  await expect(outbox.post('/x', {}, 'remise')).rejects.toMatchObject({ code: 'already-collected' });
  await jest.advanceTimersByTimeAsync(60_000);
  expect(line.arrived).toHaveLength(1);
  expect(outbox.state).toEqual({ pending: [], refused: [] });
});

test('a refusal that nobody waits for any more needs somebody', async () => {
  const act = {
    key: 'k',
    path: '/x',
    body: {},
    label: 'Bac 9 remis',
    by: 'ines',
    at: '2026-11-24T13:58:00Z',
    tries: 2,
  };
  localStorage.setItem('passerelle.outbox', JSON.stringify({ pending: [act], refused: [] }));
  const { send } = openLine(() => {
    throw refusal();
  });
  const outbox = new Outbox(localStorage, send);
  outbox.actAs('ines');
  await jest.advanceTimersByTimeAsync(1);
  expect(outbox.state.refused).toMatchObject([{ label: 'Bac 9 remis', reason: 'Déjà retirée' }]);
  outbox.dismiss('k');
  expect(outbox.state.refused).toEqual([]);
});

test('what one colleague left behind never leaves in another’s name', async () => {
  const { line, send } = openLine(() => ({}));
  const outbox = new Outbox(localStorage, send);
  outbox.actAs('ines');
  line.isCut = true;
  void outbox.post('/x', {}, 'prise par Inès');
  await jest.advanceTimersByTimeAsync(1);
  line.isCut = false;
  outbox.actAs('karim');
  await jest.advanceTimersByTimeAsync(60_000);
  expect(line.arrived).toEqual([]);
  outbox.actAs('ines');
  await jest.advanceTimersByTimeAsync(1);
  expect(line.arrived).toMatchObject([{ by: 'ines' }]);
});
