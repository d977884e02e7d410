import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { VoucherDesk } from './voucher-desk.service.js';
import {
  StaffVouchersController,
  VoucherBalanceController,
  VouchersController,
} from './vouchers.controller.js';
import { Vouchers } from './vouchers.service.js';

@Module({
  imports: [AuditModule, StaffModule],
  controllers: [VoucherBalanceController, StaffVouchersController, VouchersController],
  providers: [Vouchers, VoucherDesk],
  exports: [Vouchers],
})
export class VouchersModule {}
