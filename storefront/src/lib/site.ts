/** Facts about this installation that pages need: its public address. */
import { createContext, use } from 'react';

export interface Site {
  /** `https://www.example.fr`, no trailing slash. */
  readonly origin: string;
  /** Where orders may be paid online: how many open days a paid one is kept. */
  readonly paidOnline?: { readonly openDays: number };
}

export const SiteContext = createContext<Site>({ origin: '' });

export function useSite(): Site {
  return use(SiteContext);
}
