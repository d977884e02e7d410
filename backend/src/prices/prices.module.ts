import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { PricesService } from './prices.service.js';

@Module({ imports: [CatalogueModule], providers: [PricesService], exports: [PricesService] })
export class PricesModule {}
