import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CustomerSummaryView, CustomerView } from '@passerelle/shared/api/customers';
import type { Page } from '@passerelle/shared/api/page';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { CustomerHistoryService } from './customer-history.service.js';
import { CustomerSearchQuery, HistoryQuery, NothingDto } from './customers.dto.js';

@ApiTags('Staff')
@Controller('api/v1/staff/customers')
@StaffOnly('colleague', 'manager', 'head-office')
export class CustomersController {
  constructor(private readonly histories: CustomerHistoryService) {}

  /** People who fit the words, addresses masked. */
  @Get()
  search(@Query() { q = '' }: CustomerSearchQuery): Promise<Page<CustomerSummaryView>> {
    return this.histories.search(q);
  }

  /** One person: online and shop purchases as one list, newest first. The look is audited. */
  @Get(':id')
  look(
    @SignedIn() colleague: Colleague,
    @Param('id') id: string,
    @Query() { cursor }: HistoryQuery,
    @Headers('accept-language') language?: string,
  ): Promise<CustomerView> {
    return this.histories.look(colleague, id, localeOf(language), cursor);
  }

  /** The person's e-mail and phone in full; audited before they are shown. */
  @Post(':id/contact-view')
  @HttpCode(200)
  contact(
    @SignedIn() colleague: Colleague,
    @Param('id') id: string,
    @Body() _: NothingDto,
    @Keyed() request: KeyedRequest,
  ): Promise<{ email?: string; phone?: string }> {
    return this.histories.contact(request, colleague, id);
  }
}
