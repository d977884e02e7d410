import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { BasketMerges } from './basket-merges.service.js';
import { BasketProofs } from './basket-proofs.service.js';
import { BasketShares } from './basket-shares.service.js';
import { BasketsController } from './baskets.controller.js';
import { BasketsService } from './baskets.service.js';
import { SharedBasketsController } from './shared-baskets.controller.js';

@Module({
  imports: [CustomersModule],
  controllers: [BasketsController, SharedBasketsController],
  providers: [BasketsService, BasketMerges, BasketProofs, BasketShares],
  exports: [BasketsService, BasketShares],
})
export class BasketsModule {}
