import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { PreferencesController } from './preferences.controller.js';
import { Preferences } from './preferences.service.js';

@Module({
  imports: [CustomersModule],
  controllers: [PreferencesController],
  providers: [Preferences],
  exports: [Preferences],
})
export class PreferencesModule {}
