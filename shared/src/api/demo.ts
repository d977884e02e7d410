/** What a newcomer may sign in with; demo data only. */

export interface DemoView {
  accounts: { role: string; name: string; login: string; secret: string; store?: string }[];
  examples: { store: string; sku: string; place: string; code: string; giftCard?: string };
}
