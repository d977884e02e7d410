import { Module } from '@nestjs/common';
import { StaffEventsController } from './staff-events.controller.js';
import { StaffEventsService } from './staff-events.service.js';
import { StaffNames } from './staff-names.service.js';
import { StaffSessionController } from './staff-session.controller.js';
import { StaffSessionService } from './staff-session.service.js';

@Module({
  controllers: [StaffSessionController, StaffEventsController],
  providers: [StaffSessionService, StaffEventsService, StaffNames],
  exports: [StaffSessionService, StaffNames],
})
export class StaffModule {}
