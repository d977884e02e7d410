import { Injectable } from '@nestjs/common';
import type { Article } from '../catalogue/catalogue.service.js';
import type { PriceTag } from '../shop-window/price-tags.service.js';
import { ShowcaseService, type Shown } from '../shop-window/showcase.service.js';

/** An article of a feed at the price of now. */
export interface Listed {
  readonly article: Article;
  readonly tag: PriceTag;
}

/** What feeds list: everything in the window that a shop can set aside by the piece. */
@Injectable()
export class ListedArticles {
  constructor(private readonly showcases: ShowcaseService) {}

  /** The products of now, each with its articles that are listed; those without one are left out. */
  async byProduct(): Promise<readonly (readonly [Shown, readonly Listed[]])[]> {
    const { all, tags } = await this.showcases.now();
    return all.flatMap((shown): [Shown, Listed[]][] => {
      const listed = shown.articles.flatMap((article): Listed[] => {
        const tag = article.isService || article.isWeighed ? undefined : tags.of(article.sku);
        return tag === undefined ? [] : [{ article, tag }];
      });
      return listed.length > 0 ? [[shown, listed]] : [];
    });
  }

  /** All of them in a row. */
  async all(): Promise<readonly Listed[]> {
    return (await this.byProduct()).flatMap(([, listed]) => listed);
  }
}
