import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ArticleWords } from './article-words.service.js';
import { CatalogueService } from './catalogue.service.js';
import { CategoriesController } from './categories.controller.js';
import { Categories } from './categories.service.js';
import { PicturesController } from './pictures.controller.js';
import { Pictures } from './pictures.service.js';
import { ProductExports } from './product-exports.service.js';
import { ProductImportsController } from './product-imports.controller.js';
import { ProductImports } from './product-imports.service.js';
import { ProductRecordsController } from './product-records.controller.js';
import { ProductRecords } from './product-records.service.js';

@Module({
  imports: [AuditModule],
  // The file of all products has an address below that of one product: it is named first.
  controllers: [ProductImportsController, ProductRecordsController, CategoriesController, PicturesController],
  providers: [
    CatalogueService,
    ArticleWords,
    ProductRecords,
    Categories,
    Pictures,
    ProductImports,
    ProductExports,
  ],
  exports: [CatalogueService, ArticleWords, Pictures],
})
export class CatalogueModule {}
