/** What loaders need from the outside: in-process calls on the server, the network in the browser. */
import type { Api } from '@passerelle/shared/api/client';
import type { Locale } from '@passerelle/shared/i18n/runtime';

export interface Port {
  readonly locale: Locale;
  readonly api: Api;
  /** Code of the shop the shopper chose, from the cookie. */
  readonly chosenStore: () => string | undefined;
  /** A Cookie header, or `document.cookie`. */
  readonly cookies: () => string | undefined;
  readonly now: () => number;
  readonly tileUrl: string;
}
