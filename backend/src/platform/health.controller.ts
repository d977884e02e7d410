import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from './database.js';

@ApiExcludeController()
@Controller('api/health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers; the database is not asked. */
  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** 200 when requests can be served, 503 while the database cannot be reached. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const isReady = await this.database.rows({ text: 'select 1' }).then(
      () => true,
      () => false,
    );
    reply.status(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'waiting' });
  }
}
