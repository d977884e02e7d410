import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { VoucherDesk } from './voucher-desk.service.js';
import { VoucherPayments } from './voucher-payments.service.js';
import { VoucherRenewals } from './voucher-renewals.service.js';
import {
  StaffVouchersController,
  VoucherBalanceController,
  VouchersController,
} from './vouchers.controller.js';
import { Vouchers } from './vouchers.service.js';

@Module({
  imports: [AuditModule, StaffModule],
  controllers: [VoucherBalanceController, StaffVouchersController, VouchersController],
  providers: [VoucherPayments, VoucherRenewals, Vouchers, VoucherDesk],
  exports: [VoucherPayments, VoucherRenewals, Vouchers],
})
export class VouchersModule {}
