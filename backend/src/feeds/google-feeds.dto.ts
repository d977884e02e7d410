import { type Locale, locales } from '@passerelle/shared/i18n/runtime';
import { IsIn, IsOptional } from 'class-validator';
import { TextListParam } from '../platform/fields.js';

export class ProductFeedQuery {
  /** Language of the texts; French without it. */
  @IsOptional()
  @IsIn(locales)
  language?: Locale;
}

export class LocalInventoryQuery {
  /** Codes of the shops that are listed; all of them without it. */
  @TextListParam(80, 200)
  store?: string[];
}
