import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CustomerSummaryView, CustomerView, MergePreviewView } from '@passerelle/shared/api/customers';
import type { Page } from '@passerelle/shared/api/page';
import { Answers } from '../platform/answers.js';
import { IdParam } from '../platform/id-param.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { localeOf } from '../platform/locale.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { CounterRecords } from './counter-records.service.js';
import { CustomerHistoryService } from './customer-history.service.js';
import { CustomerMerges } from './customer-merges.service.js';
import { CustomerNotes } from './customer-notes.service.js';
import {
  ConsentDto,
  CustomerSearchQuery,
  HistoryQuery,
  MadeDto,
  MergeDto,
  MergeQuery,
  NewCustomerDto,
  NoteDto,
  NothingDto,
} from './customers.dto.js';

@ApiTags('Staff')
@Controller('api/v1/staff/customers')
@StaffOnly('colleague', 'manager', 'head-office')
export class CustomersController {
  constructor(
    private readonly histories: CustomerHistoryService,
    private readonly counter: CounterRecords,
    private readonly notes: CustomerNotes,
    private readonly merges: CustomerMerges,
  ) {}

  /** People who fit the words, addresses masked. */
  @Get()
  search(@Query() { q = '' }: CustomerSearchQuery): Promise<Page<CustomerSummaryView>> {
    return this.histories.search(q);
  }

  /** Makes a record at the counter, with what the person said about advertising. */
  @Post()
  @Answers('customer-known', 'invalid-field')
  make(
    @SignedIn() colleague: Colleague,
    @Body() body: NewCustomerDto,
    @Keyed() request: KeyedRequest,
  ): Promise<MadeDto> {
    return this.counter.make(request, colleague, body);
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

  /** What the person says about advertising now, at the counter. */
  @Post(':id/consents')
  @HttpCode(200)
  consent(
    @Param('id') id: string,
    @Body() body: ConsentDto,
    @Keyed() request: KeyedRequest,
  ): Promise<MadeDto> {
    return this.counter.consent(request, id, body);
  }

  @Post(':id/notes')
  addNote(
    @SignedIn() colleague: Colleague,
    @Param('id') id: string,
    @Body() { body }: NoteDto,
    @Keyed() request: KeyedRequest,
  ): Promise<MadeDto> {
    return this.notes.add(request, colleague, id, body);
  }

  /** Takes a note off: one's own, or as a manager. */
  @Delete(':id/notes/:noteId')
  @HttpCode(204)
  removeNote(
    @SignedIn() colleague: Colleague,
    @Param('id') id: string,
    @Param('noteId', IdParam) noteId: string,
  ): Promise<void> {
    return this.notes.remove(colleague, id, noteId);
  }

  /** What joining another record to this one would do. The look at both is audited. */
  @Get(':id/merge-preview')
  @Answers('invalid-field')
  preview(
    @SignedIn() colleague: Colleague,
    @Param('id') id: string,
    @Query() { with: other }: MergeQuery,
  ): Promise<MergePreviewView> {
    return this.merges.preview(colleague, id, other);
  }

  /** Joins another record of the same person to this one. */
  @Post(':id/merges')
  @HttpCode(200)
  @Answers('merge-needs-manager', 'erasure-asked', 'invalid-field')
  merge(
    @SignedIn() colleague: Colleague,
    @Param('id') id: string,
    @Body() { with: other }: MergeDto,
    @Keyed() request: KeyedRequest,
  ): Promise<MadeDto> {
    return this.merges.merge(request, colleague, id, other);
  }

  /** Takes two records apart again; answers the one that was joined. */
  @Post(':id/merges/:mergeId/undo')
  @HttpCode(200)
  @Answers('merge-not-last', 'erasure-asked')
  undoMerge(
    @SignedIn() colleague: Colleague,
    @Param('id') id: string,
    @Param('mergeId', IdParam) mergeId: string,
    @Body() _: NothingDto,
    @Keyed() request: KeyedRequest,
  ): Promise<MadeDto> {
    return this.merges.undo(request, colleague, id, mergeId);
  }
}
