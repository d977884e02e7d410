import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { PromotionCodesController } from './promotion-codes.controller.js';
import { PromotionCodes } from './promotion-codes.service.js';

@Module({
  imports: [AuditModule, StaffModule],
  controllers: [PromotionCodesController],
  providers: [PromotionCodes],
})
export class PromotionCodesModule {}
