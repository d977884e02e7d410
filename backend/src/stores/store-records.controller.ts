import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { Idempotency, Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { CalendarEffectDto, CalendarWishDto, EarlyClosingDto } from './store-calendars.dto.js';
import { StoreCalendars } from './store-calendars.service.js';
import {
  NewStoreDto,
  StoreChangeDto,
  StoreRecordDto,
  StoreRecordsQuery,
  StoreRowsDto,
} from './store-records.dto.js';
import { StoreRecords } from './store-records.service.js';

@ApiTags('Head office')
@Controller('api/v1/head-office/stores')
@StaffOnly('head-office')
export class StoreRecordsController {
  constructor(
    private readonly stores: StoreRecords,
    private readonly calendars: StoreCalendars,
    private readonly idempotency: Idempotency,
  ) {}

  /** Shops by name, also those that closed for good. */
  @Get()
  list(@Query() { q = '', active, cursor, limit }: StoreRecordsQuery): Promise<StoreRowsDto> {
    const words = q.split(/\s+/).filter((word) => word !== '');
    return this.stores.page({ words, isActive: active }, cursor, limit);
  }

  /** One shop as it is kept: hours, days that differ from today on, capacity. */
  @Get(':code')
  @Answers('not-found')
  one(@Param('code') code: string): Promise<StoreRecordDto> {
    return this.stores.read(code);
  }

  /** Opens a new shop; its code is made of its name, and it takes no reservations yet. */
  @Post()
  @Answers('invalid-field')
  create(
    @Keyed() keyed: KeyedRequest,
    @SignedIn() by: Colleague,
    @Body() store: NewStoreDto,
  ): Promise<StoreRecordDto> {
    return this.idempotency.once(keyed, (tx) => this.stores.create(tx, by, store), 201);
  }

  /** Changes a shop; deadlines that were promised move later or stay, never earlier. */
  @Patch(':code')
  @Answers('invalid-field', 'not-found', 'changed-meanwhile', 'store-has-orders')
  change(
    @Keyed() keyed: KeyedRequest,
    @SignedIn() by: Colleague,
    @Param('code') code: string,
    @Body() change: StoreChangeDto,
  ): Promise<StoreRecordDto> {
    return this.idempotency.once(keyed, (tx) => this.stores.change(tx, by, code, change));
  }

  /** What a new calendar would do to the promises of the shop; changes nothing. */
  @Post(':code/calendar-preview')
  @HttpCode(200)
  @Answers('invalid-field', 'not-found')
  effect(@Param('code') code: string, @Body() wish: CalendarWishDto): Promise<CalendarEffectDto> {
    return this.calendars.effect(code, wish);
  }

  /** The shop closes early today. */
  @Post(':code/early-closing')
  @HttpCode(200)
  @Answers('invalid-field', 'not-found', 'changed-meanwhile')
  closeEarly(
    @Keyed() keyed: KeyedRequest,
    @SignedIn() by: Colleague,
    @Param('code') code: string,
    @Body() closing: EarlyClosingDto,
  ): Promise<StoreRecordDto> {
    return this.idempotency.once(keyed, (tx) => this.calendars.closeEarly(tx, by, code, closing));
  }
}
