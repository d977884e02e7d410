import { Injectable } from '@nestjs/common';
import type { PromotionChoicesView } from '@passerelle/shared/api/promotions';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import { PromotionsService } from '../promotions/promotions.service.js';

const MOST_OFFERS = 500;
const MOST_BRANDS = 5_000;

/** What whoever writes a promotion chooses from, by the names that people know. */
@Injectable()
export class PromotionChoices {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly promotions: PromotionsService,
    private readonly clock: Clock,
  ) {}

  /** Brands of products and offers that run or are to run, both by name; categories in the order of the tree. */
  all(): PromotionChoicesView {
    const brands = new Map([...this.catalogue.products()].map(({ brand, brandName }) => [brand, brandName]));
    return {
      brands: [...brands]
        .map(([slug, name]) => ({ slug, name }))
        .sort(byName(({ name }) => name))
        .slice(0, MOST_BRANDS),
      categories: this.below(null),
      offers: this.offers()
        .sort(byName(({ name }) => name.fr))
        .slice(0, MOST_OFFERS),
    };
  }

  private below(above: string | null): PromotionChoicesView['categories'] {
    const all = [...this.catalogue.categories()];
    return all
      .filter(({ parent }) => parent === above)
      .flatMap(({ slug, name, parent }) => [
        { slug, name, ...(parent !== null && { parent }) },
        ...this.below(slug),
      ]);
  }

  private offers(): PromotionChoicesView['offers'] {
    const nowMs = this.clock.now().getTime();
    return [...this.promotions.book().versions].flatMap(([offer, versions]) => {
      const last = versions.at(-1);
      if (!last || (last.endsMs !== null && last.endsMs <= nowMs)) return [];
      const { name, exclusivityGroup } = last;
      return [{ offer, name, ...(exclusivityGroup !== undefined && { exclusivityGroup }) }];
    });
  }
}

function byName<Item>(nameOf: (item: Item) => string): (one: Item, other: Item) => number {
  return (one, other) => nameOf(one).localeCompare(nameOf(other), 'fr');
}
