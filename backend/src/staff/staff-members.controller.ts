import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { FreshlyProven } from '../platform/freshly-proven.js';
import { IdParam } from '../platform/id-param.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import {
  GivenPasswordDto,
  NewStaffMemberDto,
  StaffMemberChangeDto,
  StaffMemberDto,
  StaffMembersPageDto,
  StaffMembersQuery,
} from './staff-members.dto.js';
import { StaffMembersService } from './staff-members.service.js';

/**
 * No idempotency keys here: an answer with a password must not be kept. A repeated creation hears `login-taken`, and
 * the password that was not heard is given again by a reset.
 */
@ApiTags('Head office')
@Controller('api/v1/head-office/staff')
@StaffOnly('head-office')
export class StaffMembersController {
  constructor(private readonly service: StaffMembersService) {}

  /** Who works here, by name. */
  @Get()
  list(@Query() { q, role, store, disabled, cursor }: StaffMembersQuery): Promise<StaffMembersPageDto> {
    return this.service.page({ words: q, role, store, isDisabled: disabled }, cursor);
  }

  /** One person. */
  @Get(':staffId')
  read(@Param('staffId', IdParam) staffId: string): Promise<StaffMemberDto> {
    return this.service.read(staffId);
  }

  /** Takes somebody on; only this answer says the first password. */
  @Post()
  @Header('cache-control', 'no-store')
  @FreshlyProven()
  @Answers('login-taken', 'unknown-store', 'invalid-field')
  create(@SignedIn() colleague: Colleague, @Body() body: NewStaffMemberDto): Promise<GivenPasswordDto> {
    return this.service.create(colleague, body);
  }

  /** Changes name, role or shop, or keeps somebody from signing in. */
  @Patch(':staffId')
  @FreshlyProven()
  @Answers('own-account', 'last-head-office', 'unknown-store', 'invalid-field')
  change(
    @SignedIn() colleague: Colleague,
    @Param('staffId', IdParam) staffId: string,
    @Body() body: StaffMemberChangeDto,
  ): Promise<StaffMemberDto> {
    return this.service.change(colleague, staffId, body);
  }

  /** Gives another first password; the person's sessions end. */
  @Post(':staffId/password-reset')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @FreshlyProven()
  @Answers('own-account')
  resetPassword(
    @SignedIn() colleague: Colleague,
    @Param('staffId', IdParam) staffId: string,
  ): Promise<GivenPasswordDto> {
    return this.service.resetPassword(colleague, staffId);
  }

  /** Takes away a second factor whose phone is lost; the person's sessions end. */
  @Post(':staffId/totp-reset')
  @HttpCode(200)
  @FreshlyProven()
  @Answers('own-account')
  resetTotp(
    @SignedIn() colleague: Colleague,
    @Param('staffId', IdParam) staffId: string,
  ): Promise<StaffMemberDto> {
    return this.service.resetTotp(colleague, staffId);
  }
}
