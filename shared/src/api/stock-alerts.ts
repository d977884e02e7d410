/** A word to whoever waits for an article. */

/** Whom to tell, by one of the two, when a shop has an article again. */
export interface StockAlertRequest {
  sku: string;
  store: string;
  contact: { email?: string; phone?: string };
}
