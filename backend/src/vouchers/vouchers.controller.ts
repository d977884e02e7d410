import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { FreshlyProven } from '../platform/freshly-proven.js';
import { IdParam } from '../platform/id-param.js';
import { Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { type Colleague, InShop, type ShopColleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { VoucherDesk } from './voucher-desk.service.js';
import {
  IssuedVoucherDto,
  VoucherBalanceDto,
  VoucherBlockDto,
  VoucherCodeDto,
  VoucherDto,
  VoucherHistoryDto,
  VoucherPageDto,
  VoucherRequestDto,
  VouchersQuery,
} from './vouchers.dto.js';

@ApiTags('Vouchers')
@Controller('api/v1/vouchers')
export class VoucherBalanceController {
  constructor(private readonly desk: VoucherDesk) {}

  /** What a gift card or a credit is good for; its code stays out of addresses. */
  @Post('balance')
  @HttpCode(200)
  @Answers('voucher-refused', 'too-many-requests')
  balance(@Body() { code }: VoucherCodeDto, @Req() request: FastifyRequest): Promise<VoucherBalanceDto> {
    return this.desk.balance(code, request.ip);
  }
}

@ApiTags('Staff sales')
@Controller('api/v1/staff/vouchers')
@StaffOnly('colleague', 'manager')
export class StaffVouchersController {
  constructor(private readonly desk: VoucherDesk) {}

  /** The same at the counter, by scan. */
  @Post('balance')
  @HttpCode(200)
  @Answers('voucher-refused', 'too-many-requests')
  balance(
    @Body() { code }: VoucherCodeDto,
    @InShop() { staffId }: ShopColleague,
  ): Promise<VoucherBalanceDto> {
    return this.desk.balance(code, `staff ${staffId}`);
  }
}

@ApiTags('Head office')
@Controller('api/v1/head-office/vouchers')
@StaffOnly('head-office')
export class VouchersController {
  constructor(private readonly desk: VoucherDesk) {}

  @Get()
  page(@Query() { cursor }: VouchersQuery): Promise<VoucherPageDto> {
    return this.desk.page(cursor);
  }

  /** Issues a gift card or a credit; the answer alone has its code. */
  @Post()
  @FreshlyProven()
  @Answers('invalid-field', 'in-the-past')
  issue(
    @Body() body: VoucherRequestDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<IssuedVoucherDto> {
    return this.desk.issue(request, body, by);
  }

  /** One with what it paid and was given back. */
  @Get(':id')
  @Answers('not-found')
  history(@Param('id', IdParam) id: string): Promise<VoucherHistoryDto> {
    return this.desk.history(id);
  }

  /** Lets nobody spend it any more. */
  @Post(':id/block')
  @FreshlyProven()
  @HttpCode(200)
  @Answers('not-found', 'already-decided')
  block(
    @Param('id', IdParam) id: string,
    @Body() { reason }: VoucherBlockDto,
    @Keyed() request: KeyedRequest,
    @SignedIn() by: Colleague,
  ): Promise<VoucherDto> {
    return this.desk.block(request, id, reason, by);
  }
}
