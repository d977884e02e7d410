import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StaffSessionView } from '@passerelle/shared/api/staff';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { clearCookie, readCookie, setCookie } from '../platform/cookies.js';
import { deviceOf } from '../platform/device.js';
import { SESSION_COOKIE, SESSION_HOURS, Sessions } from '../platform/sessions.js';
import { type Colleague, InSession, type Session, SignedIn } from '../platform/signed-in.js';
import { BeforeSafeguards, StaffOnly } from '../platform/staff-only.js';
import { ProofDto, SignInDto } from './staff-session.dto.js';
import { StaffSessionService } from './staff-session.service.js';

@ApiTags('Staff')
@Controller('api/v1/staff/session')
export class StaffSessionController {
  constructor(
    private readonly service: StaffSessionService,
    private readonly sessions: Sessions,
  ) {}

  /** Signs a colleague in; the session is in the cookie of the answer. */
  @Post()
  @HttpCode(200)
  @Answers('wrong-credentials', 'otp-needed', 'wrong-otp', 'too-many-requests')
  async signIn(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffSessionView> {
    const secret = await this.service.signIn({
      login: body.login,
      secret: body.secret,
      otp: body.otp,
      address: request.ip,
      device: deviceOf(request.headers['user-agent']),
      earlierSession: readCookie(request, SESSION_COOKIE),
    });
    setCookie(request, reply, SESSION_COOKIE, secret, SESSION_HOURS * 3600);
    reply.header('cache-control', 'no-store');
    return this.service.view(secret);
  }

  /** Who is signed in here. */
  @Get()
  @StaffOnly('colleague', 'manager', 'head-office')
  @BeforeSafeguards()
  who(@SignedIn() { staffId }: Colleague, @InSession() { needs }: Session): Promise<StaffSessionView> {
    return this.service.viewOf(staffId, needs);
  }

  /** Shows again that the person is there, for what an unattended desk must not do. */
  @Post('proof')
  @HttpCode(204)
  @StaffOnly('colleague', 'manager', 'head-office')
  @BeforeSafeguards()
  @Answers('wrong-credentials', 'wrong-otp', 'too-many-requests')
  async prove(
    @SignedIn() { staffId }: Colleague,
    @Body() { secret, otp }: ProofDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.service.prove({
      staffId,
      secret,
      otp,
      address: request.ip,
      session: readCookie(request, SESSION_COOKIE) ?? '',
    });
  }

  /** Signs out; without a session nothing happens. */
  @Delete()
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = readCookie(request, SESSION_COOKIE);
    if (secret) await this.sessions.end(secret);
    clearCookie(request, reply, SESSION_COOKIE);
  }
}
