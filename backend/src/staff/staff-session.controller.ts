import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StaffSessionView } from '@passerelle/shared/api/views';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { clearCookie, readCookie, setCookie } from '../platform/cookies.js';
import { SESSION_COOKIE, SESSION_HOURS, Sessions } from '../platform/sessions.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
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
  async signIn(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffSessionView> {
    const { secret, view } = await this.service.signIn({
      login: body.login,
      secret: body.secret,
      address: request.ip,
      earlierSession: readCookie(request, SESSION_COOKIE),
    });
    setCookie(request, reply, SESSION_COOKIE, secret, SESSION_HOURS * 3600);
    reply.header('cache-control', 'no-store');
    return view;
  }

  /** Who is signed in here. */
  @Get()
  @StaffOnly('colleague', 'manager', 'head-office')
  who(@SignedIn() colleague: Colleague): Promise<StaffSessionView> {
    return this.service.view(colleague.staffId);
  }

  /** Shows again that the person is there, for what an unattended desk must not do. */
  @Post('proof')
  @HttpCode(204)
  @StaffOnly('colleague', 'manager', 'head-office')
  @Answers('wrong-credentials', 'too-many-requests')
  async prove(
    @SignedIn() { staffId }: Colleague,
    @Body() { secret }: ProofDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.service.prove({
      staffId,
      secret,
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
