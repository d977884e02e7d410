import type {
  PreFlightDayView,
  PreFlightFiguresView,
  PreFlightView,
} from '@passerelle/shared/api/promotions';

export class PreFlightDayDto implements PreFlightDayView {
  day: string;
  revenueCents: number;
  revenueWithCents: number;
  discountCents: number;
  discountWithCents: number;
}

export class PreFlightFiguresDto implements PreFlightFiguresView {
  from: string;
  to: string;
  baskets: number;
  touched: number;
  revenueCents: number;
  revenueWithCents: number;
  discountCents: number;
  discountWithCents: number;
  linesAtFloor: number;
  stackingSize: number;
  budgetExhaustedAt?: string;
  priorPriceBreaches: string[];
  priorPriceBreachCount: number;
  days: PreFlightDayDto[];
}

export class PreFlightDto implements PreFlightView {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  revision: number;
  isCurrent: boolean;
  basketsTotal: number;
  basketsDone: number;
  askedAt: string;
  finishedAt?: string;
  figures?: PreFlightFiguresDto;
}
