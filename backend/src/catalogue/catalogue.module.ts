import { Module } from '@nestjs/common';
import { ArticleWords } from './article-words.service.js';
import { CatalogueService } from './catalogue.service.js';

@Module({ providers: [CatalogueService, ArticleWords], exports: [CatalogueService, ArticleWords] })
export class CatalogueModule {}
