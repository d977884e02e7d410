import { Injectable } from '@nestjs/common';
import type { LabelCountsView, LabelsView, LabelView } from '@passerelle/shared/api/offers';
import type { Locale } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { Temporal } from 'temporal-polyfill';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { PriceTagsService } from '../shop-window/price-tags.service.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { StockCarriers } from '../stock/stock-carriers.service.js';
import { type Store, StoresService } from '../stores/stores.service.js';
import { faceText, type LabelStep, type LabelTask, labelWork } from './domain/label-work.js';
import { faceOf, LabelChanges } from './label-changes.service.js';
import { type HungRow, hang, lastHung, type Tick, unhang } from './labels.queries.js';

/** Which day's labels: what is due and done or changes today, or what changes tomorrow. */
export type LabelDay = 'today' | 'tomorrow';

/** One label of one shop. */
export interface ShopLabel extends LabelTask {
  readonly sku: string;
  readonly aisle: string | undefined;
  readonly hung: HungRow | undefined;
}

const PAGE = 200;

/** The labels that each shop has to change: what should hang by the books against what was hung. */
@Injectable()
export class LabelsService {
  constructor(
    private readonly changes: LabelChanges,
    private readonly tags: PriceTagsService,
    private readonly carriers: StockCarriers,
    private readonly catalogue: CatalogueService,
    private readonly words: ArticleWords,
    private readonly stores: StoresService,
    private readonly names: StaffNames,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A page of the labels of a shop, what is due first, then by aisle. */
  async page(code: string, day: LabelDay, locale: Locale, cursor: string | undefined): Promise<LabelsView> {
    const store = this.stores.known(code);
    const labels = await this.ofDay(store, day);
    const begin = cursor === undefined ? 0 : Math.max(0, placeIn(cursor, 'number')[0]);
    const shown = labels.slice(begin, begin + PAGE);
    const names = await this.names.of(shown.flatMap(({ hung }) => hung?.hungBy ?? []));
    return {
      store: store.code,
      storeName: store.name,
      counts: countsOf(labels),
      items: shown.flatMap((label) => this.view(label, names, locale)),
      nextCursor: begin + PAGE < labels.length ? cursorOf(begin + PAGE) : null,
    };
  }

  /** All labels of a shop on a day, in the order in which somebody walks. */
  async ofDay(store: Store, day: LabelDay): Promise<ShopLabel[]> {
    const { tomorrowMs } = this.window(store);
    const [labels = []] = [...(await this.ofShops([store])).values()];
    return labels
      .filter(({ atMs }) => (day === 'tomorrow' ? atMs >= tomorrowMs : atMs < tomorrowMs))
      .sort(inOrder);
  }

  /** How many labels wait in a shop now. */
  async due(code: string): Promise<number> {
    return countsOf(await this.ofDay(this.stores.known(code), 'today')).due;
  }

  /** The labels of some shops that are due, done or change today, by the code of the shop. */
  async today(stores: readonly Store[]): Promise<ReadonlyMap<string, ShopLabel[]>> {
    const labels = await this.ofShops(stores);
    return new Map(
      stores.map((store) => {
        const { tomorrowMs } = this.window(store);
        return [store.code, (labels.get(store.code) ?? []).filter(({ atMs }) => atMs < tomorrowMs)];
      }),
    );
  }

  /** Which of these articles a shop has a place for. */
  async carried({ code }: Store, skus: readonly string[]): Promise<string[]> {
    const stockSkuOf = (sku: string) => this.catalogue.find(sku)?.stockSku ?? sku;
    const places = await this.carriers.placesOf([...new Set(skus.map(stockSkuOf))], [code]);
    return skus.filter((sku) => places.has(`${code} ${stockSkuOf(sku)}`));
  }

  /** Somebody hung labels, or takes that back; a label that nobody asks for any more changes nothing. */
  async tick(code: string, asked: readonly Tick[], isHung: boolean, by: string): Promise<void> {
    const store = this.stores.known(code);
    const labels = (await this.ofShops([store])).get(store.code) ?? [];
    const open = new Set(labels.map((label) => keyOf(label.sku, label.atMs, faceText(label.face))));
    const ticks = asked.filter(({ sku, atMs, face }) => open.has(keyOf(sku, atMs, face)));
    if (ticks.length === 0) return;
    await this.database.run(
      isHung ? hang(store.code, ticks, this.clock.now(), by) : unhang(store.code, ticks),
    );
  }

  private async ofShops(stores: readonly Store[]): Promise<ReadonlyMap<string, ShopLabel[]>> {
    const codes = stores.map(({ code }) => code);
    const nowMs = this.clock.now().getTime();
    const rows = await this.database.rows<HungRow>(lastHung(codes));
    const tags = await this.tags.now();
    const hung = new Map(rows.map((row) => [`${row.store} ${row.sku}`, row]));
    const steps = new Map(
      await Promise.all(
        [...new Set(stores.map((store) => JSON.stringify(this.window(store))))].map(async (window) => {
          const { fromMs, toMs } = JSON.parse(window) as ReturnType<LabelsService['window']>;
          return [window, await this.changes.within(fromMs, toMs)] as const;
        }),
      ),
    );
    const stockSkus = new Set<string>();
    for (const changed of steps.values())
      for (const sku of changed.keys()) stockSkus.add(this.catalogue.find(sku)?.stockSku ?? sku);
    const places = await this.carriers.placesOf([...stockSkus], codes);
    const shops = new Map<string, ShopLabel[]>();
    for (const store of stores) {
      const labels: ShopLabel[] = [];
      const window = this.window(store);
      const changed = steps.get(JSON.stringify(window)) ?? new Map<string, readonly LabelStep[]>();
      const add = (sku: string, own: readonly LabelStep[]) => {
        const last = hung.get(`${store.code} ${sku}`);
        for (const task of labelWork(own, nowMs, last)) {
          const { aisle } = this.catalogue.find(sku) ?? {};
          labels.push({ ...task, sku, aisle, hung: task.state === 'done' ? last : undefined });
        }
      };
      for (const [sku, own] of changed) {
        const stockSku = this.catalogue.find(sku)?.stockSku;
        if (stockSku !== undefined && places.has(`${store.code} ${stockSku}`)) add(sku, own);
      }
      // What changed longer ago and was hung wrong, or never changed back.
      for (const { sku } of rows.filter((row) => row.store === store.code && !changed.has(row.sku)))
        add(sku, [{ atMs: window.fromMs, face: faceOf(tags, sku) }]);
      shops.set(store.code, labels);
    }
    return shops;
  }

  /** From the beginning of yesterday to the end of tomorrow, in the shop's own time. */
  private window({ calendar: { timezone } }: Store): { fromMs: number; tomorrowMs: number; toMs: number } {
    const now = Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime());
    const today = now.toZonedDateTimeISO(timezone).startOfDay();
    return {
      fromMs: today.subtract({ days: 1 }).epochMilliseconds,
      tomorrowMs: today.add({ days: 1 }).epochMilliseconds,
      toMs: today.add({ days: 2 }).epochMilliseconds - 1,
    };
  }

  private view(label: ShopLabel, names: ReadonlyMap<string, string>, locale: Locale): LabelView[] {
    const { sku, atMs, face, state, former, hung } = label;
    const { name, label: variant, image, gtin, aisle } = this.words.of(sku, locale);
    const formerCents = former === '-' ? undefined : Number(former.split('/')[0]);
    return [
      {
        ...{ sku, gtin, name, label: variant, image },
        ...(aisle && { aisle }),
        ...{ state, at: instantUtc(atMs), face: faceText(face) },
        ...face,
        ...(formerCents !== undefined && { formerCents }),
        ...(hung && { hungAt: hung.hungAt.toISOString(), hungBy: names.get(hung.hungBy) ?? '' }),
      },
    ];
  }
}

/** How many labels are in each state. */
export function countsOf(labels: readonly ShopLabel[]): LabelCountsView {
  const counts = { due: 0, coming: 0, done: 0 };
  for (const { state } of labels) counts[state] += 1;
  return counts;
}

const keyOf = (sku: string, atMs: number, face: string) => `${sku} ${atMs} ${face}`;

const RANK = { due: 0, coming: 1, done: 2 } as const;

function inOrder(one: ShopLabel, other: ShopLabel): number {
  const byState = RANK[one.state] - RANK[other.state];
  if (byState !== 0) return byState;
  const byAisle = (one.aisle ?? '~').localeCompare(other.aisle ?? '~', 'en', { numeric: true });
  return byAisle || one.atMs - other.atMs || (one.sku < other.sku ? -1 : 1);
}
