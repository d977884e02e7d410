import { Module } from '@nestjs/common';
import { StaffSessionController } from './staff-session.controller.js';
import { StaffSessionService } from './staff-session.service.js';

@Module({
  controllers: [StaffSessionController],
  providers: [StaffSessionService],
  exports: [StaffSessionService],
})
export class StaffModule {}
