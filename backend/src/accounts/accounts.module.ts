import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { AccountController } from './account.controller.js';
import { AccountService } from './account.service.js';
import { Passkeys } from './passkeys.service.js';
import { Purchases } from './purchases.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [CustomersModule, NotificationsModule, OrdersModule, ReceiptsModule],
  controllers: [SignInController, AccountController],
  providers: [SignInService, Passkeys, AccountService, Purchases],
})
export class AccountsModule {}
