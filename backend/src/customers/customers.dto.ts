import { TextParam } from '../platform/fields.js';

export class CustomerSearchQuery {
  /** Name, e-mail, phone, receipt or order number. */
  @TextParam(120)
  q?: string;
}

export class HistoryQuery {
  @TextParam(500)
  cursor?: string;
}

/** Nothing has to be said beyond the route. */
export class NothingDto {}
