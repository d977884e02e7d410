import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { CustomerLookView } from '@passerelle/shared/api/customers';
import type { Page } from '@passerelle/shared/api/page';
import type { FastifyReply } from 'fastify';
import { FreshlyProven } from '../platform/freshly-proven.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { sendFile } from '../platform/saved-files.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { CustomerHistoryService } from './customer-history.service.js';
import { ErasureDto, FileQuery, NothingDto } from './customers.dto.js';
import { Erasures } from './erasures.service.js';
import { PersonalFiles } from './personal-files.service.js';

/** What head office does for a person who asks: who looked, all that is kept, to be forgotten. */
@ApiTags('Head office')
@Controller('api/v1/head-office/customers/:id')
@StaffOnly('head-office')
export class OfficeCustomersController {
  constructor(
    private readonly histories: CustomerHistoryService,
    private readonly files: PersonalFiles,
    private readonly erasures: Erasures,
  ) {}

  /** Every look of a colleague at this person, newest first. */
  @Get('looks')
  looks(@Param('id') id: string): Promise<Page<CustomerLookView>> {
    return this.histories.looks(id);
  }

  /** All that is kept of this person, as JSON or as a page to read and print. */
  @Get('export')
  @ApiProduces('application/json', 'text/html')
  @FreshlyProven()
  async export(
    @SignedIn() { staffId }: Colleague,
    @Param('id') id: string,
    @Query() { form = 'json' }: FileQuery,
    @Res() reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<void> {
    sendFile(reply, await this.files.forOffice(staffId, id, form, localeOf(language)));
  }

  /** Forgets this person as they asked: at once, or when their open orders have ended. */
  @Post('erasure')
  @HttpCode(200)
  @FreshlyProven()
  erase(
    @SignedIn() { staffId }: Colleague,
    @Param('id') id: string,
    @Body() _: NothingDto,
    @Keyed() request: KeyedRequest,
  ): Promise<ErasureDto> {
    return this.erasures.ask(request, id, { staffId });
  }
}
