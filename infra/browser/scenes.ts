import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { listenForFaults } from './console.js';
import {
  DESKTOP,
  expectGoodInEverySize,
  expectSteady,
  PHONE,
  type Size,
  settle,
  TABLET,
  UPRIGHT,
  untilAlive,
  watchShifts,
} from './layout.js';

/** What is said in each language. */
export type Words = Readonly<Record<Locale, string | RegExp>>;

/** Something one does on a page. */
export type Act = (page: Page, locale: Locale) => Promise<void>;

/** A page in one of its states, for the lists that look at every page. */
export interface Scene {
  readonly name: string;
  /** Asked for once everything has been set up. */
  readonly path: (locale: Locale) => string;
  /** What brings the state about, once the page lives. */
  readonly act?: Act;
  /** What only this state says. */
  readonly says?: Words;
  /** How the page itself is answered, where it is not by 200. */
  readonly status?: number;
  /** Refusals that the scene asks for. */
  readonly answers?: readonly number[];
}

type Sizes = readonly [Size, ...Size[]];

/** The sizes in which a page is looked at; it opens in the first, another in each language. */
export const SHOPPER_SIZES: Readonly<Record<Locale, Sizes>> = {
  fr: [PHONE, UPRIGHT, DESKTOP],
  en: [DESKTOP, UPRIGHT, PHONE],
};
export const TABLET_SIZES: Readonly<Record<Locale, Sizes>> = {
  fr: [TABLET, UPRIGHT, DESKTOP, PHONE],
  en: [DESKTOP, UPRIGHT, TABLET, PHONE],
};
/** Head office sits at a desk. */
export const DESK_SIZES: Sizes = [DESKTOP, UPRIGHT, PHONE];

/** Presses the first button of that name. */
export const press =
  (words: Words): Act =>
  (page, locale) =>
    page.getByRole('button', { name: words[locale] }).first().click();

/** Opens the page and brings its state about: nothing jumps, nothing is cut in any size, open to everyone. */
export async function play(
  page: Page,
  locale: Locale,
  { path, act, says, status = 200, answers = [] }: Scene,
  sizes: Sizes,
): Promise<void> {
  const nothingBroke = listenForFaults(page, [status, ...answers]);
  const expectToBeThere = async () => {
    if (says) await expect(page.getByText(says[locale]).first()).toBeVisible();
  };
  await watchShifts(page);
  await page.setViewportSize(sizes[0]);
  expect((await page.goto(path(locale)))?.status()).toBe(status);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await untilAlive(page);
  if (!act) await expectToBeThere();
  await settle(page);
  await expectSteady(page);
  if (act) {
    await act(page, locale);
    await expectToBeThere();
  }
  await expectGoodInEverySize(page, sizes);
  nothingBroke();
}

/** Plays the scene in a browser of its own, at the screen whose state is given. */
export async function playAt(
  browser: Browser,
  storageState: BrowserContextOptions['storageState'],
  ...scene: [locale: Locale, scene: Scene, sizes: Sizes]
): Promise<void> {
  const context = await browser.newContext({ storageState, reducedMotion: 'reduce' });
  await play(await context.newPage(), ...scene);
  await context.close();
}
