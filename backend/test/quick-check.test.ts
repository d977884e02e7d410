import 'reflect-metadata';
import { type ArgumentMetadata, type Type, ValidationPipe } from '@nestjs/common';
import { StoreListQuery } from '../src/locator/locator.dto.js';
import { NoWordsDto, PlaceOrderDto } from '../src/orders/orders.dto.js';
import { PickDto } from '../src/picking/picking.dto.js';
import { ProblemError, validationPipe } from '../src/platform/problems.js';
import { readQuickly } from '../src/platform/quick-check.js';
import { QuoteRequestDto } from '../src/quotes/quotes.dto.js';
import { ProductListQuery } from '../src/shop-window/shop-window.dto.js';

const pipe = validationPipe();
const line = { sku: 'DRILL', quantity: 2 };
const order = {
  mode: 'reserve',
  store: 'lyon',
  lines: [line, { sku: 'SAW', quantity: 1 }],
  codes: ['RENTREE'],
  contact: {
    firstName: 'Camille',
    lastName: 'Essai',
    email: 'camille@example.org',
    phone: '+33 6 12 34 56 78',
  },
  quote: { hash: 'a'.repeat(64), at: '2026-11-23T10:00:00Z' },
  marketingConsent: true,
};
const samples: [RequestClass: Type<object>, good: object][] = [
  [PlaceOrderDto, order],
  [QuoteRequestDto, { store: 'lyon', lines: [line, line, line], codes: [] }],
  [PickDto, { sku: 'DRILL', quantity: 3 }],
  [PickDto, { sku: 'DRILL', missing: 3, reason: 'introuvable' }],
  [
    StoreListQuery,
    {
      lat: '45.75',
      lon: '4.85',
      sku: 'DRILL',
      quantity: ['1', '2'],
      openNow: 'true',
      limit: '20',
      service: ['x'],
    },
  ],
  [ProductListQuery, { q: 'perceuse', store: 'lyon', limit: '24', inStock: 'true' }],
  [NoWordsDto, {}],
];
// What comes instead of something: wrong kinds, edges, and what only looks right.
const strange: unknown[] = [
  ...[null, true, 0, -1, 1.5, 9_999, 10_000, Number.MAX_SAFE_INTEGER],
  ...['', ' ', '1', '-4', 'A\u0000B', '\ud800', 'x'.repeat(61), 'x'.repeat(300), 'collect', 'true'],
  ...[[], {}, [[]], [null], ['A', 'B', 'C', 'D'], [1], { sku: 'DRILL' }, [line], [{ ...line, price: 1 }]],
  ...[{ length: 1 }, { constructor: null }, { firstName: 'A', lastName: 'B', constructor: 'x' }],
];

/** Pseudo-random, the same at every run. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The same body with one to three of its members, at any depth, gone, added or replaced. */
function spoiled(body: object, chance: (below: number) => number): unknown {
  const copy = structuredClone(body);
  for (let times = 1 + chance(3); times > 0; times -= 1) {
    let at = copy as Record<string, unknown>;
    for (;;) {
      const names = Object.keys(at);
      const name = names[chance(names.length)] ?? 'added';
      const inside = at[name];
      if (typeof inside === 'object' && inside !== null && chance(3) > 0) {
        at = inside as Record<string, unknown>;
        continue;
      }
      const act = chance(4);
      if (act === 0) Reflect.deleteProperty(at, name);
      else if (act === 1 && !Array.isArray(at)) at[['added', 'constructor', 'quantity'][chance(3)] ?? ''] = 1;
      else at[name] = structuredClone(strange[chance(strange.length)]);
      break;
    }
  }
  // As it would come in: what JSON cannot say is not asked.
  return JSON.parse(JSON.stringify(copy)) as unknown;
}

/** What a pipe answers or refuses, with the class of what it made. */
async function outcome(answer: Promise<unknown>): Promise<unknown> {
  try {
    const made = await answer;
    return { made, of: (made as object | null)?.constructor };
  } catch (error) {
    if (error instanceof ProblemError) return { code: error.code, members: error.members };
    throw error;
  }
}

test('a good request is read by the short way, and to the same instance as by the whole way', async () => {
  for (const [metatype, good] of samples.slice(0, -1)) {
    const metadata: ArgumentMetadata = { type: 'body', metatype };
    const quick = readQuickly(metatype, good);
    expect(quick).toBeInstanceOf(metatype);
    const whole = await ValidationPipe.prototype.transform.call(pipe, structuredClone(good), metadata);
    expect(quick).toStrictEqual(whole);
  }
});

test.each(samples)(
  '%p answers and refuses 1,500 odd requests as the whole validation does',
  async (metatype, good) => {
    const chance = chanceOf(11);
    const metadata: ArgumentMetadata = { type: 'body', metatype };
    let accepted = 0;
    for (let round = 0; round < 1_500; round += 1) {
      const body = spoiled(good, chance);
      const whole = await outcome(
        ValidationPipe.prototype.transform.call(pipe, structuredClone(body), metadata),
      );
      expect(await outcome(pipe.transform(body, metadata))).toStrictEqual(whole);
      if (typeof whole === 'object' && whole !== null && 'made' in whole) accepted += 1;
    }
    expect(accepted).toBeGreaterThan(0);
  },
);

test('the way is short for what is a body, and for nothing else', () => {
  for (const body of [null, undefined, 'text', 1, [], [order], new Map(), Buffer.from('x')])
    expect(readQuickly(PlaceOrderDto, body)).toBeUndefined();
});
