import { Readable } from 'node:stream';
import { Body, Controller, Get, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { writeRow } from '../platform/csv.js';
import { FreshlyProven } from '../platform/freshly-proven.js';
import { type Colleague, InShop, type ShopColleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { GestureCapDto, GestureCapsDto, GesturesQuery, MadeGesturesDto } from './gestures.dto.js';
import { Gestures } from './gestures.service.js';

@ApiTags('Staff sales')
@Controller('api/v1/staff/gesture-cap')
@StaffOnly('colleague', 'manager')
export class GestureCapController {
  constructor(private readonly gestures: Gestures) {}

  /** The largest gesture of whoever asks; 0: none. */
  @Get()
  async cap(@InShop() colleague: ShopColleague): Promise<GestureCapDto> {
    return { basisPoints: await this.gestures.capOf(colleague) };
  }
}

@ApiTags('Head office')
@Controller('api/v1/head-office')
@StaffOnly('head-office')
export class GesturesController {
  constructor(private readonly gestures: Gestures) {}

  /** The largest gesture of each role. */
  @Get('gesture-caps')
  caps(): Promise<GestureCapsDto> {
    return this.gestures.caps();
  }

  /** Sets the largest gesture of each role; the former one stays in the trail. */
  @Put('gesture-caps')
  @FreshlyProven()
  @Answers('invalid-field')
  setCaps(@Body() wanted: GestureCapsDto, @SignedIn() by: Colleague): Promise<GestureCapsDto> {
    return this.gestures.setCaps(wanted, by);
  }

  /** What colleagues took off, when, how much and why, the newest first. */
  @Get('gestures')
  page(@Query() { store, cursor }: GesturesQuery): Promise<MadeGesturesDto> {
    return this.gestures.report(store, cursor);
  }

  /** The same as a table, all of it. */
  @Get('gestures.csv')
  @FreshlyProven()
  @ApiProduces('text/csv')
  table(): StreamableFile {
    return new StreamableFile(Readable.from(this.rows()), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="gestures.csv"',
    });
  }

  private async *rows(): AsyncGenerator<string> {
    yield `\uFEFF${writeRow(['made_at', 'store', 'store_name', 'receipt', 'colleague', 'reason', 'words', 'discount_cents'])}`;
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await this.gestures.page(undefined, cursor);
      for (const { madeAt, store, storeName, receipt, colleague, reason, words = '', discountCents } of items)
        yield writeRow([madeAt, store, storeName, receipt, colleague, reason, words, discountCents]);
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}
