import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { FreshlyProven } from '../platform/freshly-proven.js';
import { IdParam } from '../platform/id-param.js';
import { type Colleague, InSession, type Session, SignedIn } from '../platform/signed-in.js';
import { BeforeSafeguards, StaffOnly } from '../platform/staff-only.js';
import {
  PasswordChangeDto,
  RecoveryCodesDto,
  StaffAccountDto,
  TotpConfirmationDto,
  TotpEnrolmentDto,
} from './staff-account.dto.js';
import { StaffAccountService } from './staff-account.service.js';

@ApiTags('Staff')
@Controller('api/v1/staff/account')
@StaffOnly('colleague', 'manager', 'head-office')
export class StaffAccountController {
  constructor(private readonly service: StaffAccountService) {}

  /** One's own account: its password, its second factor, where it is signed in. */
  @Get()
  @BeforeSafeguards()
  read(@SignedIn() { staffId }: Colleague, @InSession() session: Session): Promise<StaffAccountDto> {
    return this.service.read(staffId, session);
  }

  /** Changes one's password; the other sessions end. */
  @Post('password')
  @HttpCode(204)
  @BeforeSafeguards()
  @Answers('wrong-credentials', 'invalid-field', 'too-many-requests')
  changePassword(
    @SignedIn() colleague: Colleague,
    @InSession() session: Session,
    @Body() { current, next }: PasswordChangeDto,
    @Req() { ip }: FastifyRequest,
  ): Promise<void> {
    return this.service.changePassword(colleague, session, { current, next, address: ip });
  }

  /** Ends every session of this person but this one. */
  @Delete('sessions')
  @HttpCode(204)
  endOtherSessions(@SignedIn() { staffId }: Colleague, @InSession() session: Session): Promise<void> {
    return this.service.endOtherSessions(staffId, session);
  }

  /** Ends one session of this person. */
  @Delete('sessions/:sessionId')
  @HttpCode(204)
  endSession(
    @SignedIn() { staffId }: Colleague,
    @Param('sessionId', IdParam) sessionId: string,
  ): Promise<void> {
    return this.service.endSession(staffId, sessionId);
  }
}

/** The second factor of the head office's people. */
@ApiTags('Staff')
@Controller('api/v1/staff/account')
@StaffOnly('head-office')
export class StaffTotpController {
  constructor(private readonly service: StaffAccountService) {}

  /** A secret for an authenticator app; the sign-in asks for its codes once one was typed. */
  @Post('totp')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @BeforeSafeguards()
  @FreshlyProven()
  @Answers('totp-on', 'password-change-needed')
  begin(@SignedIn() { staffId }: Colleague): Promise<TotpEnrolmentDto> {
    return this.service.beginTotp(staffId);
  }

  /** Turns it on by the app's first code; answers recovery codes, this once. */
  @Post('totp/confirmation')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @BeforeSafeguards()
  @Answers('wrong-otp', 'totp-on', 'totp-not-begun', 'too-many-requests')
  confirm(
    @SignedIn() { staffId }: Colleague,
    @Body() { otp }: TotpConfirmationDto,
  ): Promise<RecoveryCodesDto> {
    return this.service.confirmTotp(staffId, otp);
  }

  /** Turns it off, as before a change of phone. */
  @Delete('totp')
  @HttpCode(204)
  @FreshlyProven()
  turnOff(@SignedIn() { staffId }: Colleague): Promise<void> {
    return this.service.turnTotpOff(staffId);
  }

  /** Other recovery codes; the former ones open nothing any more. */
  @Post('recovery-codes')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @FreshlyProven()
  @Answers('totp-not-begun')
  renewRecoveryCodes(@SignedIn() { staffId }: Colleague): Promise<RecoveryCodesDto> {
    return this.service.renewRecoveryCodes(staffId);
  }
}
