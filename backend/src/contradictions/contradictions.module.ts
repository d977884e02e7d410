import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { PricesModule } from '../prices/prices.module.js';
import { PromotionsModule } from '../promotions/promotions.module.js';
import { StoresModule } from '../stores/stores.module.js';
import { ArticlesOnSurfaces } from './articles.service.js';
import { Comparisons } from './comparisons.service.js';
import { ContradictionList } from './contradiction-list.service.js';
import { ContradictionsController } from './contradictions.controller.js';
import { DocumentsOnSurfaces } from './documents.service.js';
import { Samples } from './samples.service.js';
import { Surfaces } from './surfaces.service.js';
import { Turns } from './turns.service.js';

@Module({
  imports: [CatalogueModule, PricesModule, PromotionsModule, StoresModule],
  controllers: [ContradictionsController],
  providers: [
    ArticlesOnSurfaces,
    Comparisons,
    ContradictionList,
    DocumentsOnSurfaces,
    Samples,
    Surfaces,
    Turns,
  ],
})
export class ContradictionsModule {}
