import {
  type GestureCapsView,
  type GestureCapView,
  type GestureReason,
  type GestureRequest,
  type GesturesView,
  type GestureTotalsView,
  type GestureView,
  gestureReasons,
} from '@passerelle/shared/api/gestures';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Text, TextParam } from '../platform/fields.js';

export class GestureDto implements GestureRequest {
  @IsIn(gestureReasons)
  reason: GestureReason;

  /** Required for `other`; kept beside the sale, never in its document. */
  @IsOptional()
  @Text(200)
  words?: string;

  @IsInt()
  @Min(1)
  @Max(100_000_000)
  amountCents: number;
}

/** The largest gesture by role, in basis points of what the goods cost; 0: none. */
export class GestureCapsDto implements GestureCapsView {
  @IsInt()
  @Min(0)
  @Max(10_000)
  colleague: number;

  @IsInt()
  @Min(0)
  @Max(10_000)
  manager: number;
}

export class GestureCapDto implements GestureCapView {
  basisPoints: number;
}

export class GesturesQuery {
  /** Code of a shop; all of them when missing. */
  @TextParam(80)
  store?: string;

  @TextParam(500)
  cursor?: string;
}

export class MadeGestureDto implements GestureView {
  receipt: string;
  store: string;
  storeName: string;
  colleague: string;
  reason: GestureReason;
  words?: string;
  discountCents: number;
  madeAt: string;
}

export class GestureTotalsDto implements GestureTotalsView {
  count: number;
  discountCents: number;
}

export class MadeGesturesDto implements GesturesView {
  items: MadeGestureDto[];
  nextCursor: string | null;
  last30Days: GestureTotalsDto;
}
