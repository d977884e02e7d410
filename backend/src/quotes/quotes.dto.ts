import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CounterLineRequest, LineRequest, QuoteRequest, QuoteView } from '@passerelle/shared/api/quotes';
import type {
  AppliedRule,
  Condition,
  Explanation,
  LocalText,
  QuoteDocument,
  QuoteLine,
  RefusedRule,
  VatLine,
  Versions,
} from '@passerelle/shared/pricing/types';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ListOf, Text, TextList } from '../platform/fields.js';

// Far beyond the limit that is refused by name, and what fits in a body anyway.
export const MOST_READABLE_LINES = 5_000;

export class BasketLineDto implements LineRequest {
  @Text(40)
  sku: string;

  /** Whole units, 1 to 9,999. */
  @IsInt()
  @Min(1)
  @Max(9_999)
  quantity: number;
}

export class CounterLineDto extends BasketLineDto implements CounterLineRequest {
  /** Of goods sold by weight, and of those only; their quantity is 1. At most ten tonnes. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  grams?: number;
}

export class QuoteRequestDto implements QuoteRequest {
  /** Code of the shop. */
  @Text(80)
  store: string;

  /** 1 to 100 lines. */
  @ListOf(() => BasketLineDto, MOST_READABLE_LINES, 1)
  lines: BasketLineDto[];

  /** At most 3. */
  @TextList(40, 3)
  codes: string[] = [];
}

export class LocalTextDto implements LocalText {
  readonly fr: string;
  readonly en: string;
}

export class VersionsDto implements Versions {
  readonly prices: number;
  readonly promotions: number;
  readonly tax: number;
  readonly engine: number;
}

export class PromisedBooksDto {
  readonly prices: number;
  readonly promotions: number;
  readonly tax: number;
}

/** The promise that some lines of a settlement are priced by. */
export class PromisedDto {
  readonly at: string;
  readonly versions: PromisedBooksDto;
}

/** So many units of a line that are worth the same, the dearer ones first. */
export class UnitNetsDto {
  readonly netCents: number;
  readonly units: number;
}

export class QuoteLineDto implements QuoteLine {
  readonly sku: string;
  /** Units, gifts among them; 1 for goods sold by weight. */
  readonly quantity: number;
  /** Goods sold by weight; their two prices are per kilogram. */
  readonly grams?: number;
  /** Regular price of one unit. */
  readonly regularCents: number;
  /** Displayed price of one unit, after the catalogue markdown. */
  readonly unitCents: number;
  readonly grossCents: number;
  readonly discountCents: number;
  readonly netCents: number;
  readonly vatBasisPoints: number;
  @ApiProperty({ type: [UnitNetsDto] })
  readonly unitNets: readonly UnitNetsDto[];
}

export class UnsuppliedDto {
  readonly sku: string;
  readonly quantity: number;
}

export class AppliedToLineDto {
  readonly sku: string;
  readonly discountCents: number;
  readonly units?: number;
}

export class AppliedRuleDto implements AppliedRule {
  readonly promotion: string;
  readonly kind: string;
  /** 1 markdown, 2 sets, 3 basket, 4 codes, 5 staff gesture, 6 services. */
  readonly phase: number;
  readonly code?: string;
  readonly discountCents: number;
  /** Part of the amount that no unit could take. */
  readonly unusedCents?: number;
  /** Of a staff gesture: the colleague, and why. */
  readonly by?: string;
  readonly reason?: string;
  @ApiProperty({ type: [AppliedToLineDto] })
  readonly lines: readonly AppliedToLineDto[];
}

/** Per rate, rounded once. */
export class VatLineDto implements VatLine {
  readonly basisPoints: number;
  readonly grossCents: number;
  readonly netCents: number;
  readonly vatCents: number;
}

/** The canonical document: its RFC 8785 bytes are hashed, stored, shown and printed. Amounts are tax included. */
export class QuoteDocumentDto implements QuoteDocument {
  readonly currency: string;
  readonly store: string;
  readonly at: string;
  readonly validUntil: string;
  readonly versions: VersionsDto;
  readonly promised?: PromisedDto;
  @ApiProperty({ type: [QuoteLineDto] })
  readonly lines: readonly QuoteLineDto[];
  @ApiProperty({ type: [UnsuppliedDto], required: false })
  readonly unsupplied?: readonly UnsuppliedDto[];
  @ApiProperty({ type: [AppliedRuleDto] })
  readonly applied: readonly AppliedRuleDto[];
  @ApiProperty({ type: [VatLineDto] })
  readonly vat: readonly VatLineDto[];
  /** At displayed prices. */
  readonly grossCents: number;
  readonly discountCents: number;
  readonly totalCents: number;
}

export class ExplainedRuleDto {
  readonly promotion: string;
  readonly name: LocalTextDto;
  readonly kind: string;
  readonly code?: string;
  readonly discountCents: number;
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A rule that did not apply: the first condition that failed, and the distance to it. */
export class RefusedRuleDto implements RefusedRule {
  readonly promotion: string;
  readonly name: LocalTextDto;
  readonly kind: string;
  readonly reason: RefusedRule['reason'];
  readonly missingCents?: number;
  readonly missingUnits?: number;
  /** Purchases still to be made before the one that counts; below nothing: it is past. */
  readonly missingPurchases?: number;
  /** The condition that failed, by its kind and parameters, when it is not one of the kind's own. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  readonly condition?: Condition;
  /** The rule that won. */
  readonly because?: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A code that gave nothing; to strangers the reason is `refused`. */
export class RefusedCodeDto {
  readonly code: string;
  readonly reason: Explanation['codes'][number]['reason'];
}

export class ExplanationDto implements Explanation {
  @ApiProperty({ type: [ExplainedRuleDto] })
  readonly applied: readonly ExplainedRuleDto[];
  @ApiProperty({ type: [RefusedRuleDto] })
  readonly refused: readonly RefusedRuleDto[];
  @ApiProperty({ type: [RefusedCodeDto] })
  readonly codes: readonly RefusedCodeDto[];
}

export class QuoteDto implements QuoteView {
  /** Lower-case hex SHA-256 of the canonical JSON (RFC 8785) of `document`. */
  hash: string;
  document: QuoteDocumentDto;
  explanation: ExplanationDto;
}
