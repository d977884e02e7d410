import type { LocalText } from '@passerelle/shared/pricing/types';
import type { Tx } from '../platform/database.js';
import { refuse, refuseField } from '../platform/problems.js';
import { offerWithCodes } from './promotion-codes.queries.js';

/** The French name of an offer whose promotion needs a code; refuses `not-found`, and one that needs none. */
export async function codedOffer(from: Pick<Tx, 'rows'>, offer: string): Promise<string> {
  const [row] = await from.rows<{ name: LocalText; needsCode: boolean }>(offerWithCodes(offer));
  if (!row) return refuse('not-found');
  if (!row.needsCode) refuseField('needsCode', 'needs-no-code', 'this promotion needs no code');
  return row.name.fr;
}
