import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { SecondFactor } from './second-factor.service.js';
import { ShopStaff } from './shop-staff.service.js';
import { SignInGuesses } from './sign-in-guesses.service.js';
import { StaffAccountController, StaffTotpController } from './staff-account.controller.js';
import { StaffAccountService } from './staff-account.service.js';
import { StaffEventsController } from './staff-events.controller.js';
import { StaffEventsService } from './staff-events.service.js';
import { StaffMembersController } from './staff-members.controller.js';
import { StaffMembersService } from './staff-members.service.js';
import { StaffNames } from './staff-names.service.js';
import { StaffSessionController } from './staff-session.controller.js';
import { StaffSessionService } from './staff-session.service.js';

@Module({
  imports: [AuditModule, StoresModule],
  controllers: [
    StaffSessionController,
    StaffAccountController,
    StaffTotpController,
    StaffMembersController,
    StaffEventsController,
  ],
  providers: [
    StaffSessionService,
    StaffAccountService,
    StaffMembersService,
    SecondFactor,
    SignInGuesses,
    StaffEventsService,
    StaffNames,
    ShopStaff,
  ],
  exports: [StaffNames, ShopStaff],
})
export class StaffModule {}
