import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { trackingPath } from '@passerelle/shared/storefront-paths';
import { expect, test } from '@playwright/test';
import { PHONE, TABLET, untilAlive } from './layout.js';
import { buyOnline, newPhone } from './paying.js';
import { colleague, shopper } from './people.js';

const LYON = 'lyon-part-dieu';
const HERE = 'villeurbanne-gratte-ciel';
/** No other scene counts it in Villeurbanne. */
const SKU = 'OD-MIT-HAUT';

interface Words {
  readonly locale: Locale;
  readonly paid: RegExp;
  readonly give: string;
  readonly given: string;
  readonly find: RegExp;
  readonly found: RegExp;
  readonly online: RegExp;
  readonly takeBack: string;
  readonly more: string;
  readonly days: RegExp;
  readonly receive: string;
  readonly inspect: string;
  readonly sellable: string;
  readonly refund: RegExp;
  readonly refunded: string;
  readonly back: string;
}

const FRENCH: Words = {
  locale: 'fr',
  paid: /^Déjà payé/,
  give: 'Remettre la commande',
  given: 'Payé, c’est remis',
  find: /^Ticket, QR/,
  found: /^1 achat pour/,
  online: /^En ligne, .*Lyon Part-Dieu$/,
  takeBack: 'Reprendre',
  more: 'Un de plus',
  days: /^14 jours, jusqu’au /,
  receive: 'Recevoir sans inspecter',
  inspect: 'Inspecter un retour',
  sellable: 'Revendable',
  refund: /^Rembourser \d/,
  refunded: 'Remboursé',
  back: 'Vous est rendu',
};

const ENGLISH: Words = {
  locale: 'en',
  paid: /already paid/,
  give: 'Hand the order over',
  given: 'Paid and handed over',
  find: /^Receipt, QR/,
  found: /^1 purchase for/,
  online: /^Online, .*Lyon Part-Dieu$/,
  takeBack: 'Take back',
  more: 'One more',
  days: /^14 days, until /,
  receive: 'Receive, inspect later',
  inspect: 'Inspect a return',
  sellable: 'Sellable',
  refund: /^Refund €/,
  refunded: 'Refunded',
  back: 'Refunded',
};

test.use({ trace: 'off' });

for (const words of [FRENCH, ENGLISH]) {
  test(`the return, ${words.locale}: paid online, collected in Lyon, brought back in Villeurbanne with a phone number`, async ({
    browser,
  }) => {
    const [ines, sonia] = [await colleague('ines'), await colleague('sonia')];
    await ines.count(SKU, 50);
    await sonia.count(SKU, 20);
    const number = newPhone();
    const order = await buyOnline({ store: LYON, lines: { [SKU]: 1 }, firstName: 'Odile', phone: number });
    await ines.prepare(order, 'D-04');
    await test.step('nothing is due any more where it is collected', async () => {
      const lyon = await browser.newContext({ storageState: ines.tablet(words.locale), viewport: TABLET });
      const counter = await lyon.newPage();
      await counter.goto(`/staff/hand-over/${order.number}`);
      await expect(counter.getByText(words.paid)).toBeVisible();
      await counter.getByRole('button', { name: words.give }).click();
      await expect(counter.getByText(words.given)).toBeVisible();
      await lyon.close();
    });
    const { receipts } = await ines.call<StaffOrderView>('GET', `/staff/orders/${order.number}`);
    const totalCents = receipts[0]?.totalCents ?? 0;
    expect(receipts[0]?.payments).toEqual([{ method: 'online', amountCents: totalCents }]);
    const before = await onTheWeb();
    const phone = await (await browser.newContext({ viewport: PHONE })).newPage();
    await phone.goto(trackingPath(words.locale, order.number, order.trackingToken));
    await untilAlive(phone);
    await phone.evaluate(() => Object.assign(window, { isSameDocument: true }));
    const back = phone.getByRole('term').filter({ hasText: words.back });
    await expect(back).toHaveCount(0);

    const context = await browser.newContext({ storageState: sonia.tablet(words.locale), viewport: TABLET });
    const tablet = await context.newPage();
    await tablet.goto('/staff/hand-over/returns');
    await test.step('nothing but a phone number finds the purchase of another shop', async () => {
      const field = tablet.getByLabel(words.find);
      await expect(async () => {
        await field.fill(number);
        await field.press('Enter');
        await expect(tablet.getByRole('heading', { name: words.found })).toBeVisible({ timeout: 2_000 });
      }).toPass();
      await expect(tablet.getByText(words.online)).toBeVisible();
      await tablet.getByRole('link', { name: words.takeBack }).click();
    });
    await test.step('what goes back is the stored net, and its last day is told', async () => {
      await tablet.getByRole('button', { name: words.more }).first().click();
      await expect(tablet.getByText(words.days)).toBeVisible();
      const due = tablet.getByRole('region', { name: words.locale === 'fr' ? 'À rembourser' : 'To refund' });
      await expect(due.locator('strong')).toHaveText(shown(totalCents, words.locale));
      await tablet.getByRole('button', { name: words.receive }).click();
      await expect(tablet.getByRole('heading', { level: 1, name: words.inspect })).toBeVisible();
    });
    expect(await onTheWeb()).toBe(before);
    await test.step('after its inspection the web can promise it here', async () => {
      await tablet.getByRole('radio', { name: words.sellable }).check();
      await tablet.getByRole('button', { name: words.refund }).click();
      await expect(
        tablet.getByRole('heading', { level: 2, name: words.refunded, exact: true }),
      ).toBeVisible();
      await expect.poll(() => onTheWeb()).toBe(before + 1);
    });
    await test.step('the phone shows the refund by itself', async () => {
      await expect(back).toBeVisible({ timeout: 20_000 });
      await expect(back.locator('xpath=following-sibling::dd[1]')).toHaveText(
        shown(totalCents, words.locale),
      );
      expect(await phone.evaluate(() => 'isSameDocument' in window)).toBe(true);
    });
    await Promise.all([context.close(), phone.context().close()]);
  });
}

async function onTheWeb(): Promise<number> {
  const { items } = await shopper().availability([SKU], [HERE]);
  return items[0]?.availableToPromise ?? 0;
}

/** An amount as a screen writes it, whatever its spaces are. */
function shown(cents: number, locale: Locale): RegExp {
  const [whole, rest] = [Math.floor(cents / 100), String(cents % 100).padStart(2, '0')];
  return locale === 'fr' ? new RegExp(`^${whole},${rest}\\s€$`) : new RegExp(`^€${whole}\\.${rest}$`);
}
