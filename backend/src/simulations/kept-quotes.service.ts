import { Injectable } from '@nestjs/common';
import { OrderReader } from '../orders/order-reader.service.js';
import { sha256Hex } from '../platform/digest.js';
import { Logger } from '../platform/logger.js';
import { refuse } from '../platform/problems.js';
import { ReceiptsService } from '../receipts/receipts.service.js';

/** The quotes that stand behind orders, messages and receipts, by their hash. */
@Injectable()
export class KeptQuotes {
  constructor(
    private readonly orders: OrderReader,
    private readonly receipts: ReceiptsService,
    private readonly logger: Logger,
  ) {}

  /**
   * The canonical text whose SHA-256 is that hash, byte for byte as it was kept. It names no person, so that whoever
   * knows the 64 signs may read it. Refuses `not-found`, and `document-damaged` when the kept bytes no longer hash to it.
   */
  async text(hash: string): Promise<string> {
    const kept = (await this.orders.documentOf(hash)) ?? (await this.receipts.documentOf(hash));
    if (kept === undefined) return refuse('not-found');
    if (sha256Hex(kept) === hash) return kept;
    this.logger.event('error', 'kept-quote-damaged', { hash });
    return refuse('document-damaged');
  }
}
