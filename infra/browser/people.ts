import { randomUUID } from 'node:crypto';
import { type Api, type Call, createApi, createCall, type FetchLike } from '@passerelle/shared/api/client';
import type { CustomerSummaryView } from '@passerelle/shared/api/customers';
import type { HandOverPreviewView } from '@passerelle/shared/api/hand-over';
import type { OrderView } from '@passerelle/shared/api/orders';
import type { Page } from '@passerelle/shared/api/page';
import type { ReceiptView } from '@passerelle/shared/api/sales';
import type { GivenPasswordView, StaffRole } from '@passerelle/shared/api/staff';
import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import type { StockView } from '@passerelle/shared/api/stock';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import type { BrowserContextOptions } from '@playwright/test';

/** What the guide of the demo gives to everybody. */
const SECRET = 'rabot-et-copeau';

/** Address of the shop that the global setup opened. */
export function shopUrl(): string {
  const { PASSERELLE_URL } = process.env;
  if (!PASSERELLE_URL) throw new Error('No shop is open: these scenes are run by their own configuration');
  return PASSERELLE_URL;
}

/** A shopper without a screen, for what stands before a scene begins. */
export function shopper(locale: Locale = 'fr'): Api {
  return createApi((path, init) => fetch(shopUrl() + path, init), locale);
}

export interface Reservation {
  readonly store: string;
  readonly lines: Readonly<Record<string, number>>;
  readonly codes?: readonly string[];
  readonly firstName?: string;
}

/** Reserves as somebody nobody knows yet: limits of one contact never meet two scenes. */
export async function reserve({
  store,
  lines,
  codes = [],
  firstName = 'Camille',
}: Reservation): Promise<OrderView> {
  return shopper().placeOrder(
    {
      ...{ mode: 'reserve', store, codes: [...codes] },
      lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })),
      contact: { firstName, lastName: 'Vasseur', email: newEmail() },
    },
    randomUUID(),
  );
}

/** An address of nobody, never given before. */
export function newEmail(): string {
  return `camille.${randomUUID().slice(0, 13)}@example.org`;
}

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** A colleague of the demo, at a tablet or without one. */
export interface Colleague {
  readonly call: Call;
  /** What a browser needs to be this colleague's tablet. */
  tablet(locale: Locale): StorageState;
  act(order: string, act: string, body?: object): Promise<StaffOrderView>;
  /** From held to a state further on, by the acts of the trade. */
  prepare(order: OrderView, bin: string): Promise<StaffOrderView>;
  /** Hands a ready order over, all of it kept, paid by card. */
  handOver(order: OrderView): Promise<ReceiptView>;
  count(sku: string, counted: number): Promise<StockView>;
  /** The customer who comes first for some letters of a name. */
  customer(letters: string): Promise<string>;
  /** Sells at the counter, paid by card. */
  sell(store: string, sku: string): Promise<ReceiptView>;
}

/** A tablet that nobody has taken yet. */
export function nobody(locale: Locale): StorageState {
  const localStorage = [{ name: 'passerelle.language', value: locale }];
  return { cookies: [], origins: [{ origin: shopUrl(), localStorage }] };
}

/** Signs in, as a colleague of the guide where no other password is named. */
export async function colleague(login: string, secret = SECRET): Promise<Colleague> {
  const entered = await fetch(`${shopUrl()}/api/v1/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, secret }),
  });
  const [pair = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  const [name = '', value = ''] = pair.split('=');
  if (!entered.ok || !value) throw new Error(`${login} could not enter: HTTP ${entered.status}`);
  const known: FetchLike = (path, init) =>
    fetch(shopUrl() + path, { ...init, headers: { ...init.headers, cookie: pair } });
  const call = createCall(known, 'fr');
  const send = <Answer>(path: string, body: object) =>
    call<Answer>('POST', path, { body, idempotencyKey: randomUUID() });
  const act: Colleague['act'] = (order, what, body = {}) => send(`/staff/orders/${order}/${what}`, body);
  return {
    call,
    act,
    tablet: (locale) => ({
      ...nobody(locale),
      cookies: [
        {
          ...{ name, value, domain: new URL(shopUrl()).hostname, path: '/', expires: -1 },
          ...{ httpOnly: true, secure: false, sameSite: 'Lax' },
        },
      ],
    }),
    async prepare(order, bin) {
      await act(order.number, 'picking');
      for (const { sku, quantity } of order.lines) await act(order.number, 'picks', { sku, quantity });
      return act(order.number, 'ready', { bin });
    },
    async handOver(order) {
      const { code } = order.pickup;
      const path = `/staff/orders/${order.number}/hand-over`;
      const { totalCents } = await call<HandOverPreviewView>('POST', `${path}/preview`, { body: { code } });
      return send(path, { code, payments: [{ method: 'card', amountCents: totalCents }] });
    },
    count: (sku, counted) => send('/staff/stock/counts', { sku, counted, at: new Date().toISOString() }),
    async customer(q) {
      const { items } = await call<Page<CustomerSummaryView>>('GET', '/staff/customers', { query: { q } });
      const [first] = items;
      if (!first) throw new Error(`No customer for ${q}`);
      return first.id;
    },
    async sell(store, sku) {
      const lines = [{ sku, quantity: 1 }];
      const { document } = await shopper().quote({ store, lines, codes: [] });
      const payments = [{ method: 'card', amountCents: document.totalCents }];
      return send('/staff/sales', { lines, codes: [], payments });
    },
  };
}

/** Somebody whom no other scene meets, so that a scene may change their password or their second factor. */
export interface Newcomer {
  readonly staffId: string;
  readonly login: string;
  readonly secret: string;
  readonly name: string;
}

/** What a newcomer chooses as their own password. */
const OWN_SECRET = 'vis, clou, tasseau, rabot';

/** Takes somebody on; they still have the password that they were given. */
export async function takeOn(name: string, role: StaffRole, store?: string): Promise<Newcomer> {
  const thomas = await colleague('thomas');
  const login = `scene-${randomUUID().slice(0, 13)}`;
  const { member, firstPassword } = await thomas.call<GivenPasswordView>('POST', '/head-office/staff', {
    body: { login, name, role, ...(store && { store }) },
  });
  return { staffId: member.staffId, login, name, secret: firstPassword };
}

/** The same, with a password of their own. */
export async function settleIn(name: string, role: StaffRole, store?: string): Promise<Newcomer> {
  const newcomer = await takeOn(name, role, store);
  const { call } = await colleague(newcomer.login, newcomer.secret);
  await call<void>('POST', '/staff/account/password', {
    body: { current: newcomer.secret, next: OWN_SECRET },
  });
  return { ...newcomer, secret: OWN_SECRET };
}
