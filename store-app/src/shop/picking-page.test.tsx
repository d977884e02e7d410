import type { StaffOrderLineView, StaffOrderView } from '@passerelle/shared/api/staff-orders';
import type { ScanView } from '@passerelle/shared/api/stock';
import { compileCatalogue } from '@passerelle/shared/i18n/compile';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import fr from '../i18n/fr.json' with { type: 'json' };
import { openScanner } from '../lib/scanner.js';
import { ShopProvider, useShopFloor } from '../lib/shop-floor.js';
import { PickingPage } from './picking-page.js';

const level = { sku: 'NIV60', gtin: '3760215582414', name: 'Niveau à bulle', label: '60 cm' };
const plugs = { sku: 'CH630', gtin: '3760217703268', name: 'Chevilles nylon', label: '6 × 30' };

function aLine(more: Partial<StaffOrderLineView>): StaffOrderLineView {
  const counted = { quantity: 1, picked: 0, missing: 0, bought: 0, putBack: 0, damaged: 0 };
  const place = { line: 1, slug: 's', image: 'level.svg', aisle: '5', atp: 3, shelf: 3, attributes: [] };
  return { ...counted, ...place, ...level, unitCents: 2490, netCents: 2490, ...more };
}

function anOrder(lines: StaffOrderLineView[]): StaffOrderView {
  const shown: Partial<StaffOrderView> = {
    number: 'LYO-1',
    state: 'picking',
    pickupCode: 'H2C3-71VB',
    customerName: 'Julien Castaing',
    dueAt: new Date(Date.now() + 3_600_000).toISOString(),
    claimedBy: { staffId: 's1', name: 'Inès M.', at: new Date().toISOString() },
    commands: ['pick', 'undo-pick', 'set-aside', 'refuse', 'release'],
    story: [],
    lines,
  };
  return shown as StaffOrderView;
}

interface Sent {
  path: string;
  key: string | null;
  body: unknown;
}

/** The network: a shop with one order, which records what arrives. */
function openNetwork(order: StaffOrderView): { sent: Sent[]; answerReady: () => void } {
  const sent: Sent[] = [];
  let isReady = false;
  let answerReady = (): void => undefined;
  const session = { staffId: 's1', name: 'Inès M.', role: 'colleague', store: 'LYON', storeName: 'Lyon' };
  globalThis.fetch = async (input, init) => {
    const path = String(input).replace('/api/v1', '');
    const headers = new Headers(init?.headers);
    if (init?.method === 'POST') {
      sent.push({ path, key: headers.get('idempotency-key'), body: JSON.parse(String(init.body)) });
    }
    const scanned: Partial<ScanView> = { ...plugs, image: 'anchors.svg', aisle: '7' };
    if (path === '/staff/session') return answer(session);
    if (path === '/staff/orders/LYO-1') return answer(isReady ? inBin(order) : order);
    if (path === '/staff/orders/LYO-1/ready') {
      isReady = true;
      // Everybody hears of it before this one does.
      return new Promise((resolve) => {
        answerReady = () => resolve(answer(inBin(order)));
      });
    }
    if (path === '/staff/orders/LYO-1/picks') {
      return answer({ ...order, lines: order.lines.map((line) => ({ ...line, picked: 1 })) });
    }
    if (path.startsWith('/staff/scan/')) return answer(scanned);
    return answer({ code: 'not-found', status: 404, detail: '' }, 404);
  };
  return { sent, answerReady: () => answerReady() };
}

function inBin(order: StaffOrderView): StaffOrderView {
  return { ...order, state: 'ready', bin: 'D-7', commands: ['hand-over'] };
}

beforeAll(openScanner);

function answer(body: unknown, status = 200): Response {
  return { ok: status < 400, status, text: async () => JSON.stringify(body) } as Response;
}

function scan(code: string): void {
  for (const digit of code) fireEvent.keyDown(window, { key: digit, code: `Digit${digit}` });
  fireEvent.keyDown(window, { key: 'Enter', code: 'Enter' });
}

async function openPicking(order: StaffOrderView) {
  localStorage.clear();
  const network = openNetwork(order);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <ShopProvider locale="fr" catalogue={compileCatalogue('fr', fr)}>
        <WhenSignedIn />
      </ShopProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: 'Niveau à bulle, 60\u00a0cm' });
  return { ...network, hearOfIt: () => queries.invalidateQueries({ queryKey: ['order'] }) };
}

function WhenSignedIn() {
  const { session } = useShopFloor();
  if (session === undefined) return null;
  return (
    <MemoryRouter initialEntries={['/orders/LYO-1/picking']}>
      <Routes>
        <Route path="/orders/:number/picking" element={<PickingPage />} />
        <Route path="/orders/:number/label" element={<h1>L’étiquette du bac</h1>} />
      </Routes>
    </MemoryRouter>
  );
}

test('the wrong article fills the screen, names both, and changes nothing', async () => {
  const { sent } = await openPicking(anOrder([aLine({})]));
  scan(plugs.gtin);
  const alert = await screen.findByRole('alertdialog', { name: 'Mauvais article' });
  expect(alert.textContent).toContain('Rien n’a changé\u00a0: toujours 0 sur 1.');
  await waitFor(() => expect(alert.textContent).toContain('Chevilles nylon, 6\u00a0×\u00a030'));
  expect(alert.textContent).toContain('Niveau à bulle, 60\u00a0cm');
  expect(sent).toEqual([]);
});

test('scanning the right one afterwards closes the alert and counts it once', async () => {
  const { sent } = await openPicking(anOrder([aLine({})]));
  scan(plugs.gtin);
  await screen.findByRole('alertdialog');
  scan(level.gtin);
  await screen.findByRole('heading', { name: 'Tout est trouvé' });
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    path: '/staff/orders/LYO-1/picks',
    body: { sku: 'NIV60', quantity: 1 },
    key: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test('an order with something left to find cannot be set aside, and the button says why', async () => {
  await openPicking(anOrder([aLine({ quantity: 2, picked: 1 })]));
  const button = screen.getByRole('button', { name: 'Mettre en bac' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  const reasonId = button.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(reasonId)?.textContent).toBe('Encore 1 article à trouver');
});

test('the label is shown although the news of the bin comes before the answer', async () => {
  const { sent, answerReady, hearOfIt } = await openPicking(anOrder([aLine({})]));
  scan(level.gtin);
  await screen.findByRole('heading', { name: 'Tout est trouvé' });
  fireEvent.click(screen.getByRole('button', { name: 'Mettre en bac' }));
  fireEvent.change(await screen.findByLabelText('Numéro du bac'), { target: { value: 'D-7' } });
  fireEvent.click(screen.getByRole('button', { name: /^Mettre en bac D-7/ }));
  await waitFor(() => expect(sent.at(-1)?.path).toBe('/staff/orders/LYO-1/ready'));
  await hearOfIt();
  await screen.findByText('Cette commande est prête');
  answerReady();
  await screen.findByRole('heading', { name: 'L’étiquette du bac' });
});
