import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { CodeBatches } from './code-batches.service.js';
import { CodeMaking } from './code-making.service.js';
import { PromotionCodesController } from './promotion-codes.controller.js';
import { PromotionCodes } from './promotion-codes.service.js';

@Module({
  imports: [AuditModule, StaffModule],
  controllers: [PromotionCodesController],
  providers: [PromotionCodes, CodeBatches, CodeMaking],
})
export class PromotionCodesModule {}
