import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { FreshlyProven } from '../platform/freshly-proven.js';
import { IdParam } from '../platform/id-param.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { ApiKeyDto, ApiKeyListDto, NewApiKeyDto, NewApiKeyRequestDto } from './api-keys.dto.js';
import { ApiKeys } from './api-keys.service.js';

/** No idempotency keys here: an answer with a secret must not be kept. A key that nobody heard of is revoked. */
@ApiTags('Head office integrations')
@Controller('api/v1/head-office/integrations/keys')
@StaffOnly('head-office')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeys) {}

  /** Every key, those that live first. */
  @Get()
  async list(): Promise<ApiKeyListDto> {
    return { items: await this.keys.list(), nextCursor: null };
  }

  /** Makes a key; only this answer says its secret. */
  @Post()
  @Header('cache-control', 'no-store')
  @FreshlyProven()
  @Answers('invalid-field', 'unknown-store', 'proof-needed')
  create(@SignedIn() by: Colleague, @Body() body: NewApiKeyRequestDto): Promise<NewApiKeyDto> {
    return this.keys.create(by, body);
  }

  /** Ends a key at once. */
  @Post(':id/revocation')
  @HttpCode(200)
  @Answers('not-found')
  revoke(@SignedIn() by: Colleague, @Param('id', IdParam) id: string): Promise<ApiKeyDto> {
    return this.keys.revoke(by, id);
  }
}
