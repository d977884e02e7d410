import { Module } from '@nestjs/common';
import { PromotionUses } from './promotion-uses.service.js';

@Module({ providers: [PromotionUses], exports: [PromotionUses] })
export class PromotionUsesModule {}
