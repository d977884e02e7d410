import type { AvailabilityView } from '@passerelle/shared/api/stock';
import type { OpenView, SpanView, StoreDetailView, StoreView } from '@passerelle/shared/api/stores';
import {
  DecimalParam,
  FlagParam,
  TextListParam,
  TextParam,
  WholeListParam,
  WholeParam,
} from '../platform/fields.js';

/** Which articles a shop's availability is asked for. */
export class WantedQuery {
  /** SKUs, up to 50. */
  @TextListParam(40, 50)
  sku?: string[];

  /** Units wanted of each SKU, in the same order; 1 where it is missing. */
  @WholeListParam(1, 9_999, 50)
  quantity?: number[];
}

export class StoreListQuery extends WantedQuery {
  @DecimalParam(-90, 90)
  lat?: number;

  @DecimalParam(-180, 180)
  lon?: number;

  /** A town, an address or a postcode; `unknown-place` when it cannot be found. */
  @TextParam(200)
  place?: string;

  /** Services that the shop must all offer. */
  @TextListParam(60, 10)
  service?: string[];

  /** Only shops that are open now. */
  @FlagParam()
  openNow?: boolean;

  /** Only shops that have every SKU in its quantity. */
  @FlagParam()
  inStock?: boolean;

  /** 1 to 500, 20 when it is missing. */
  @WholeParam(1, 500)
  limit?: number;

  @TextParam(500)
  cursor?: string;
}

export class AddressDto {
  street: string;
  postcode: string;
  city: string;
  country: string;
}

export class OpenDto implements OpenView {
  now: boolean;
  until?: string;
  nextAt?: string;
  /** Why today is not like other days: the shop's own words or the holiday's name. */
  reason?: string;
}

export class AvailabilityDto implements AvailabilityView {
  sku: string;
  availableToPromise: number;
}

export class StoreDto implements StoreView {
  code: string;
  name: string;
  address: AddressDto;
  lat: number;
  lon: number;
  /** IANA zone. */
  timezone: string;
  distanceMeters?: number;
  open: OpenDto;
  services: string[];
  phone: string;
  availability?: AvailabilityDto[];
  /** When an order made now would be ready. */
  readyAt?: string;
  /** Until when an e-reservation made now would be kept. */
  collectBy?: string;
}

/** Local times HH:MM, half-open. */
export class SpanDto implements SpanView {
  opens: string;
  closes: string;
}

export class ExceptionDto {
  date: string;
  spans: SpanDto[];
  reason: string;
}

export class NextDayDto {
  date: string;
  spans: SpanDto[];
  reason?: string;
}

export class HoursDto {
  /** Monday first, seven entries. */
  weekly: SpanDto[][];
  exceptions: ExceptionDto[];
  /** Today and the six days after it, exceptions and holidays applied. */
  nextDays: NextDayDto[];
}

export class StoreDetailDto extends StoreDto implements StoreDetailView {
  hours: HoursDto;
  directions?: string;
}

export class StorePageDto {
  items: StoreDto[];
  nextCursor: string | null;
}
