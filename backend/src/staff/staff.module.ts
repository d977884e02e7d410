import { Module } from '@nestjs/common';
import { StaffEventsController } from './staff-events.controller.js';
import { StaffEventsService } from './staff-events.service.js';
import { StaffSessionController } from './staff-session.controller.js';
import { StaffSessionService } from './staff-session.service.js';

@Module({
  controllers: [StaffSessionController, StaffEventsController],
  providers: [StaffSessionService, StaffEventsService],
  exports: [StaffSessionService],
})
export class StaffModule {}
