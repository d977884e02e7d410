import { randomUUID } from 'node:crypto';
import type { ExceptionalDayView, ShopCalendarView } from '@passerelle/shared/api/stores';
import { formatCivilDay } from '@passerelle/shared/i18n/format';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { expect, test } from '@playwright/test';
import { listenForFaults } from './console.js';
import {
  DESKTOP,
  expectGoodInEverySize,
  expectSteady,
  PHONE,
  settle,
  TABLET,
  UPRIGHT,
  watchShifts,
} from './layout.js';
import { type Colleague, colleague, settleIn } from './people.js';

/** Shops whose hours no other scene counts on. */
const SHOPS = { fr: 'chambery', en: 'valence' } as const;
const WORDS = {
  fr: {
    ...{ hours: 'Horaires du magasin', early: 'Fermer plus tôt aujourd’hui', closesAt: 'Ferme à' },
    ...{
      reason: 'Motif lu par les clients, en français',
      keeps: /en cours ici|garde/,
      said: /le magasin ferme à 23\sh\s58/,
    },
    ...{
      add: 'Ajouter un jour',
      date: 'Date',
      save: 'Enregistrer',
      saved: 'Enregistré, le site le dit déjà.',
    },
  },
  en: {
    ...{ hours: 'Shop hours', early: 'Close early today', closesAt: 'Closes at' },
    ...{
      reason: 'Reason that shoppers read, in French',
      keeps: /open order/,
      said: /the shop closes at 23:58/,
    },
    ...{ add: 'Add a day', date: 'Date', save: 'Save', saved: 'Saved, and already shown on the site.' },
  },
} as const;

test.use({ trace: 'off', reducedMotion: 'reduce' });

/** Open all day today, so that it can close early whenever the scene is played. */
async function openAllDay({ call }: Colleague): Promise<readonly ExceptionalDayView[]> {
  const { revision, exceptions, nextDays } = await call<ShopCalendarView>('GET', '/staff/calendar');
  const today = {
    date: nextDays[0]?.date ?? '',
    spans: [{ opens: '00:00', closes: '24:00' }],
    reason: { fr: 'Nocturne', en: 'Late opening' },
  };
  const others = exceptions.filter(({ date }) => date !== today.date);
  const body = { revision, exceptions: [today, ...others] };
  await call('PATCH', '/staff/calendar', { body, idempotencyKey: randomUUID() });
  return exceptions;
}

for (const locale of ['fr', 'en'] as const) {
  test(`${locale}, a manager closes early and writes a day that differs; the shop’s page says both`, async ({
    browser,
  }) => {
    const words = WORDS[locale];
    const { login, secret, name } = await settleIn('Lucile Armand', 'manager', SHOPS[locale]);
    const lucile = await colleague(login, secret);
    const known = new Set((await openAllDay(lucile)).map(({ date }) => date));
    const context = await browser.newContext({
      ...{ storageState: lucile.tablet(locale), viewport: TABLET, reducedMotion: 'reduce' },
    });
    const page = await context.newPage();
    const nothingBroke = listenForFaults(page);
    await watchShifts(page);
    await page.goto('/staff/queue');
    // The bar of the page itself, not of the one that stands in for it while it comes.
    await expect(page.getByRole('tablist')).toBeVisible();
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await page.getByRole('link', { name: words.hours }).click();
    await expect(page.getByRole('heading', { level: 1, name: words.hours })).toBeFocused();
    await settle(page);
    await expectSteady(page);
    await expectGoodInEverySize(page, [TABLET, UPRIGHT, DESKTOP, PHONE]);

    await page.setViewportSize(TABLET);
    await page.getByRole('button', { name: words.early }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(words.closesAt).fill('23:58');
    await sheet.getByLabel(words.reason).fill('Fuite d’eau');
    await expect(sheet.getByText(words.keeps)).toBeVisible();
    await expectGoodInEverySize(page, [TABLET, PHONE]);
    await page.setViewportSize(TABLET);
    await sheet.getByRole('button', { name: words.early }).click();
    await expect(page.getByText(words.said)).toBeVisible();

    const day =
      Array.from({ length: 20 }, (_, place) => dayIn(20 + place)).find((one) => !known.has(one)) ?? '';
    await page.getByRole('button', { name: words.add }).click();
    await sheet.getByLabel(words.date).fill(day);
    await sheet.getByLabel(words.reason).fill('Travaux');
    await expectGoodInEverySize(page, [TABLET, PHONE]);
    await page.setViewportSize(TABLET);
    await sheet.getByRole('button', { name: words.save }).click();
    await expect(page.getByText(words.saved)).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Travaux' })).toContainText(
      new RegExp(formatCivilDay(day, locale), 'i'),
    );
    await expectShopSays(page.url(), locale, day);
    nothingBroke();
    await context.close();
  });
}

async function expectShopSays(base: string, locale: Locale, day: string): Promise<void> {
  await expect(async () => {
    const answer = await fetch(new URL(`/api/v1/stores/${SHOPS[locale]}`, base));
    const { hours, open } = await answer.json();
    expect(open.reason).toBe('Fuite d’eau');
    expect(hours.exceptions).toContainEqual({ date: day, spans: [], reason: 'Travaux' });
    const shown = await fetch(new URL(storefrontPath(locale, 'shop', SHOPS[locale]), base));
    expect(await shown.text()).toContain('Fuite d’eau');
  }).toPass();
}

/** So many days from today in Paris. */
function dayIn(days: number): string {
  const zone = { timeZone: 'Europe/Paris' } as const;
  return new Intl.DateTimeFormat('en-CA', zone).format(Date.now() + days * 86_400_000);
}
