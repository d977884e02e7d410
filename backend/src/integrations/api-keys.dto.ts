import {
  type ApiKeyRequest,
  type ApiKeyView,
  type ApiScope,
  apiScopes,
  type NewApiKeyView,
} from '@passerelle/shared/api/integrations';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  Matches,
  MaxLength,
} from 'class-validator';
import { Text, TextList } from '../platform/fields.js';
import { SOURCE } from './entries.dto.js';

export class NewApiKeyRequestDto implements ApiKeyRequest {
  /** What people call the program. */
  @Text(80)
  @Matches(/\S/)
  name: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsIn(apiScopes, { each: true })
  scopes: ApiScope[];

  /** Codes of shops; every shop where it is missing. */
  @IsOptional()
  @TextList(80, 2_000)
  @ArrayMinSize(1)
  stores?: string[];

  /** The only source it may write under. */
  @IsOptional()
  @Matches(SOURCE)
  source?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  expiresAt?: string;
}

export class ApiKeyDto implements ApiKeyView {
  id: string;
  name: string;
  /** The first signs of the secret. */
  hint: string;
  scopes: ApiScope[];
  stores: string[] | null;
  source: string | null;
  createdAt: string;
  createdBy: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
  revokedAt: string | null;
}

export class ApiKeyListDto {
  items: ApiKeyDto[];
  nextCursor: string | null;
}

export class NewApiKeyDto implements NewApiKeyView {
  key: ApiKeyDto;
  /** Said here and nowhere else. */
  secret: string;
}
