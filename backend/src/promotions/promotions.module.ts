import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { PromotionsService } from './promotions.service.js';

@Module({ imports: [CatalogueModule], providers: [PromotionsService], exports: [PromotionsService] })
export class PromotionsModule {}
