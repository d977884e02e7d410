import { Injectable } from '@nestjs/common';
import type { DemoView } from '@passerelle/shared/api/demo';
import { Config } from '../platform/config.js';
import { refuse } from '../platform/problems.js';
import { Vouchers } from '../vouchers/vouchers.service.js';
import { DEMO_GIFT_CARD } from './gift-card.js';
import { DEMO_SECRET, guides } from './people/staff.js';

const EXAMPLES = { store: 'lyon-part-dieu', sku: 'PV18', place: '69003', code: 'BIENVENUE10' };

/** What a newcomer, or a script, needs to try the demo. */
@Injectable()
export class DemoService {
  constructor(
    private readonly config: Config,
    private readonly vouchers: Vouchers,
  ) {}

  /** Whom to sign in as, and good values to begin with; refuses `not-found` outside demo mode. */
  async guide(): Promise<DemoView> {
    if (!this.config.isDemo) refuse('not-found');
    const accounts = guides.map(({ role, name, login, store }) => ({
      ...{ role, name, login, secret: DEMO_SECRET },
      ...(store ? { store } : undefined),
    }));
    const giftCard = await this.vouchers.codeOfCause(DEMO_GIFT_CARD);
    return { accounts, examples: { ...EXAMPLES, ...(giftCard && { giftCard }) } };
  }
}
