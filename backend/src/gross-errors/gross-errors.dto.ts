import {
  type GrossErrorDecision,
  type GrossErrorDecisionRequest,
  type GrossErrorLineView,
  type GrossErrorState,
  type GrossErrorsView,
  type GrossErrorView,
  grossErrorStates,
} from '@passerelle/shared/api/gross-errors';
import { IsIn, IsOptional, MinLength } from 'class-validator';
import { Text, TextParam } from '../platform/fields.js';

export class GrossErrorsQuery {
  /** Those that wait for a manager, or those that do not any more; all when missing. */
  @IsOptional()
  @IsIn(grossErrorStates)
  state?: GrossErrorState;

  @TextParam(500)
  cursor?: string;
}

export class GrossErrorLineDto implements GrossErrorLineView {
  sku: string;
  name: string;
  label: string;
  quantity: number;
  promisedCents: number;
  /** What everybody pays for it now. */
  currentCents: number;
  /** The price that was replaced shortly before the promise. */
  beforeCents?: number;
}

export class GrossErrorDto implements GrossErrorView {
  order?: string;
  receipt?: string;
  store: string;
  storeName: string;
  foundAt: string;
  lines: GrossErrorLineDto[];
  decision?: GrossErrorDecision;
  reason?: string;
  decidedBy?: string;
  decidedAt?: string;
  /** The order ended without a decision. */
  endedAt?: string;
}

export class GrossErrorsDto implements GrossErrorsView {
  items: GrossErrorDto[];
  nextCursor: string | null;
  /** Promises that wait for a manager's decision. */
  undecided: number;
}

export class GrossErrorDecisionDto implements GrossErrorDecisionRequest {
  @IsIn(['honour', 'refuse'])
  decision: GrossErrorDecision;

  @Text(300)
  @MinLength(1)
  reason: string;
}
