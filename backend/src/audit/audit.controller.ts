import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StaffOnly } from '../platform/staff-only.js';
import { AuditPageDto, AuditQuery } from './audit.dto.js';
import { AuditTrail } from './audit-trail.service.js';

@ApiTags('Head office')
@Controller('api/v1/head-office/audit')
@StaffOnly('head-office')
export class AuditController {
  constructor(private readonly trail: AuditTrail) {}

  /** Who decided what, the newest first, each with what it changed. */
  @Get()
  list(@Query() { q, kind, subject, act, staffId, cursor }: AuditQuery): Promise<AuditPageDto> {
    return this.trail.page({ words: q, subjectKind: kind, subject, act, staffId }, cursor);
  }
}
