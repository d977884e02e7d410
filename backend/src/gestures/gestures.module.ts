import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { GestureCapController, GesturesController } from './gestures.controller.js';
import { Gestures } from './gestures.service.js';

@Module({
  imports: [AuditModule, StaffModule, StoresModule],
  controllers: [GestureCapController, GesturesController],
  providers: [Gestures],
  exports: [Gestures],
})
export class GesturesModule {}
