import { auditBreaks } from './audit/audit.queries.js';
import { type Drift, drifts } from './orders/reconcile.queries.js';
import { paymentDrifts } from './payments/reconcile.queries.js';
import { Config } from './platform/config.js';
import { inScriptTransaction } from './platform/script-database.js';
import { voucherDrifts } from './vouchers/reconcile.queries.js';

// Reads in one snapshot, so that it can run while shops are open; ends with 1 when anything differs.
const { databaseUrl } = Config.fromEnvironment({ SECRET: 'x'.repeat(32) });
const { found, breaks } = await inScriptTransaction(databaseUrl, async (tx) => {
  await tx.run({ text: 'set transaction isolation level repeatable read, read only' });
  return {
    found: [
      ...(await tx.rows<Drift>(drifts)),
      ...(await tx.rows<Drift>(paymentDrifts)),
      ...(await tx.rows<Drift>(voucherDrifts)),
    ],
    breaks: await tx.rows<{ seq: string }>(auditBreaks),
  };
});
for (const { seq } of breaks) process.stdout.write(`The audit trail is broken at entry ${seq}.\n`);
for (const { what, row, kept, derived } of found)
  process.stdout.write(`${what}, ${row}: kept ${kept}, by the facts ${derived}\n`);
process.stdout.write(
  found.length === 0
    ? 'Stock, holds, promotions, limits, payments and vouchers agree with their facts.\n'
    : `${found.length} figures drift.\n`,
);
process.exitCode = found.length + breaks.length === 0 ? 0 : 1;
