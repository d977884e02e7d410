import type { LineRequest, QuoteRequest, QuoteView } from '@passerelle/shared/api/views';
import type { Explanation, QuoteDocument } from '@passerelle/shared/pricing/types';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { Text, TextList } from '../platform/fields.js';

// Far beyond the limit that is refused by name, and what fits in a body anyway.
const MOST_READABLE_LINES = 5_000;

export class LineDto implements LineRequest {
  @Text(40)
  sku: string;

  /** Whole units, 1 to 9,999. */
  @IsInt()
  @Min(1)
  @Max(9_999)
  quantity: number;
}

export class QuoteRequestDto implements QuoteRequest {
  /** Code of the shop. */
  @Text(80)
  store: string;

  /** 1 to 100 lines. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_READABLE_LINES)
  @ValidateNested({ each: true })
  @Type(() => LineDto)
  lines: LineDto[];

  /** At most 3. */
  @TextList(40, 3)
  codes: string[] = [];
}

export class QuoteDto implements QuoteView {
  /** Lower-case hex SHA-256 of the canonical JSON (RFC 8785) of `document`. */
  hash: string;
  document: QuoteDocument;
  explanation: Explanation;
}
