import { Injectable } from '@nestjs/common';
import type { Rule } from '@passerelle/shared/pricing/rule';
import type { Locale } from '@passerelle/shared/pricing/types';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { Config } from '../platform/config.js';

/** What a promotion gives, in the words of its kind and its conditions. */
@Injectable()
export class RuleSentences {
  constructor(
    private readonly articles: ArticleWords,
    private readonly config: Config,
  ) {}

  /** "Coffret de 25 forets offert dès 200,00 € d’achat ; pour votre premier achat": a gift by its name. */
  of({ terms, conditions }: Rule, locale: Locale): string {
    const { currency } = this.config;
    const named = (sku: string) => this.articles.of(sku, locale).name;
    const rules = [
      terms.describe(locale, currency, named),
      ...conditions.map((condition) => condition.describe(locale, currency)),
    ];
    const sentence = rules.join(locale === 'fr' ? '\u202f; ' : '; ');
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  }
}
