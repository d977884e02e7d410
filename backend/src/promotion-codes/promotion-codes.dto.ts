import type { CodeBatchRequest, CodeBatchView, CodeView } from '@passerelle/shared/api/promotions';
import { IsInt, IsOptional, Max, Min, MinLength } from 'class-validator';
import { Text, TextParam } from '../platform/fields.js';

export const MOST_CODES = 100_000;

export class CodeBatchRequestDto implements CodeBatchRequest {
  @Text(120)
  @MinLength(1)
  name: string;

  @IsInt()
  @Min(1)
  @Max(MOST_CODES)
  size: number;

  /** Letters and digits before the random signs. */
  @IsOptional()
  @Text(12)
  prefix?: string;
}

export class NoCodeWordsDto {}

export class CodesQuery {
  /** How the code begins. */
  @TextParam(60)
  q?: string;

  @TextParam(500)
  cursor?: string;
}

export class CodeAuthorDto {
  staffId: string;
  name: string;
}

export class CodeBatchDto implements CodeBatchView {
  id: string;
  name: string;
  prefix: string;
  size: number;
  made: number;
  reserved: number;
  consumed: number;
  createdAt: string;
  createdBy: CodeAuthorDto;
  stoppedAt?: string;
}

export class CodeBatchListDto {
  items: CodeBatchDto[];
}

export class CodeDto implements CodeView {
  code: string;
  batch?: string;
  maxUses?: number;
  reservedUses: number;
  consumedUses: number;
  stoppedAt?: string;
}

export class CodePageDto {
  items: CodeDto[];
  nextCursor: string | null;
}
