import type {
  GrossErrorDecision,
  GrossErrorDecisionRequest,
  GrossErrorLineView,
  GrossErrorsView,
  GrossErrorView,
} from '@passerelle/shared/api/gross-errors';
import { IsIn, MinLength } from 'class-validator';
import { Text, TextParam } from '../platform/fields.js';

export class GrossErrorsQuery {
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
