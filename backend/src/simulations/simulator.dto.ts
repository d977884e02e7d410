import { ApiProperty } from '@nestjs/swagger';
import { type GestureRole, gestureRoles } from '@passerelle/shared/api/gestures';
import type {
  DifferenceView,
  PriceBoundaryView,
  ReplayView,
  SimulatedRuleView,
  SimulationRequest,
  SimulationView,
} from '@passerelle/shared/api/simulator';
import type { RuleReason } from '@passerelle/shared/pricing/sentences';
import { IsIn, IsInt, IsISO8601, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { GestureDto } from '../gestures/gestures.dto.js';
import { ListOf, PartOf, Text, TextList } from '../platform/fields.js';
import {
  AppliedToLineDto,
  CounterLineDto,
  ExplanationDto,
  LocalTextDto,
  MOST_READABLE_LINES,
  QuoteDocumentDto,
  QuoteRequestDto,
} from '../quotes/quotes.dto.js';

export class SimulatedCustomerDto {
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsOptional()
  @TextList(60, 20)
  segments?: string[];

  /** Purchases made before this one. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  purchases?: number;
}

export class SimulatedGestureDto extends GestureDto {
  /** Whose cap counts. */
  @IsIn(gestureRoles)
  role: GestureRole;
}

export class SimulationDto extends QuoteRequestDto implements SimulationRequest {
  /** 1 to 100 lines. */
  @ListOf(() => CounterLineDto, MOST_READABLE_LINES, 1)
  declare lines: CounterLineDto[];

  /** As of which instant, past or future; with its offset. */
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  at?: string;

  @IsOptional()
  @PartOf(() => SimulatedCustomerDto)
  customer?: SimulatedCustomerDto;

  /** An offer whose last draft is tried beside those in force. */
  @IsOptional()
  @Text(120)
  withDraft?: string;

  /** What a colleague of that role would take off, within the cap of the role. */
  @IsOptional()
  @PartOf(() => SimulatedGestureDto)
  gesture?: SimulatedGestureDto;
}

export class WinningRuleDto {
  promotion: string;
  name: LocalTextDto;
}

export class SimulatedRuleDto implements SimulatedRuleView {
  promotion: string;
  name: LocalTextDto;
  /** The rule in a sentence. */
  sentence: LocalTextDto;
  kind: string;
  phase: number;
  outcome: 'applied' | 'refused';
  discountCents: number;
  lines: AppliedToLineDto[];
  code?: string;
  reason?: RuleReason;
  missingCents?: number;
  missingUnits?: number;
  /** The rule that won. */
  because?: WinningRuleDto;
  startsAt: string;
  endsAt?: string;
  isDraft?: boolean;
}

export class PriceBoundaryDto implements PriceBoundaryView {
  at: string;
  kind: 'starts' | 'ends' | 'price';
  name: LocalTextDto;
  promotion?: string;
  sku?: string;
}

export class SimulatedDto implements SimulationView {
  at: string;
  hash: string;
  document: QuoteDocumentDto;
  explanation: ExplanationDto;
  rules: SimulatedRuleDto[];
  boundaries: PriceBoundaryDto[];
}

export class DifferenceDto implements DifferenceView {
  field: string;
  @ApiProperty({ required: false })
  stored?: unknown;
  @ApiProperty({ required: false })
  recomputed?: unknown;
}

export class StoredQuoteDto {
  hash: string;
  document: QuoteDocumentDto;
}

export class ReplayDto implements ReplayView {
  kind: 'order' | 'receipt';
  number: string;
  store: string;
  at: string;
  lines: CounterLineDto[];
  codes: string[];
  stored: StoredQuoteDto;
  recomputed: SimulatedDto;
  isSame: boolean;
  differences: DifferenceDto[];
}
