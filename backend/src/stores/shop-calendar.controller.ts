import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { Idempotency, Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import {
  CalendarEffectDto,
  CalendarWishDto,
  EarlyClosingDto,
  ShopCalendarDto,
  ShopDaysDto,
} from './store-calendars.dto.js';
import { StoreCalendars } from './store-calendars.service.js';

/** The calendar of the manager's own shop. */
@ApiTags('Staff')
@Controller('api/v1/staff/calendar')
@StaffOnly('manager')
export class ShopCalendarController {
  constructor(
    private readonly calendars: StoreCalendars,
    private readonly idempotency: Idempotency,
  ) {}

  /** The days that differ and the fortnight to come. */
  @Get()
  show(@SignedIn() by: Colleague): Promise<ShopCalendarDto> {
    return this.calendars.read(by.store);
  }

  /** What other days, or an early closing today, would do to the promises of the shop; changes nothing. */
  @Post('preview')
  @HttpCode(200)
  @Answers('invalid-field')
  effect(
    @SignedIn() by: Colleague,
    @Body() { exceptions, closesAt }: CalendarWishDto,
  ): Promise<CalendarEffectDto> {
    return this.calendars.effect(by.store, {
      ...(exceptions && { exceptions }),
      ...(closesAt !== undefined && { closesAt }),
    });
  }

  /** Writes the days that differ; deadlines that were promised move later or stay, never earlier. */
  @Patch()
  @Answers('invalid-field', 'changed-meanwhile')
  change(
    @Keyed() keyed: KeyedRequest,
    @SignedIn() by: Colleague,
    @Body() days: ShopDaysDto,
  ): Promise<ShopCalendarDto> {
    return this.idempotency.once(keyed, async (tx) => {
      await this.calendars.changeDays(tx, by, by.store, days);
      return this.calendars.read(by.store, tx);
    });
  }

  /** The shop closes early today: promises that end after it move, and people are told. */
  @Post('early-closing')
  @HttpCode(200)
  @Answers('invalid-field', 'changed-meanwhile')
  closeEarly(
    @Keyed() keyed: KeyedRequest,
    @SignedIn() by: Colleague,
    @Body() closing: EarlyClosingDto,
  ): Promise<ShopCalendarDto> {
    return this.idempotency.once(keyed, async (tx) => {
      await this.calendars.closeEarly(tx, by, by.store, closing);
      return this.calendars.read(by.store, tx);
    });
  }
}
