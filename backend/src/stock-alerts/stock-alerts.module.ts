import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { AvailabilityModule } from '../stock/availability.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { StockAlertsController } from './stock-alerts.controller.js';
import { StockAlertsService } from './stock-alerts.service.js';

@Module({
  imports: [CatalogueModule, StoresModule, AvailabilityModule, NotificationsModule],
  controllers: [StockAlertsController],
  providers: [StockAlertsService],
})
export class StockAlertsModule {}
