import type { RecoveryCodesView, TotpEnrolmentView } from '@passerelle/shared/api/staff';
import { generate } from 'otplib';
import pg from 'pg';
import { colleague, type Newcomer } from './people.js';

const STEP_SECONDS = 30;

export interface Phone {
  /** A code that no other one of this phone has been: those of the steps before and after count too. */
  code(): Promise<string>;
  readonly recoveryCodes: readonly string[];
}

/** Codes of an app, each of a later step than the one before, as the server demands; waits where it has to. */
export function codesOf(secret: string): () => Promise<string> {
  let spent = 0;
  return async () => {
    const step = () => Math.floor(Date.now() / 1000 / STEP_SECONDS);
    // A step ahead of now is taken for a fast clock; further ahead is refused.
    while (spent > step()) await new Promise((resolve) => setTimeout(resolve, 500));
    spent = Math.max(spent + 1, step());
    return generate({ secret, epoch: spent * STEP_SECONDS });
  };
}

/** Sets up an app for somebody, without a screen. */
export async function phoneOf({ login, secret: password }: Newcomer): Promise<Phone> {
  const { call } = await colleague(login, password);
  const { secret } = await call<TotpEnrolmentView>('POST', '/staff/account/totp');
  const code = codesOf(secret);
  const { recoveryCodes } = await call<RecoveryCodesView>('POST', '/staff/account/totp/confirmation', {
    body: { otp: await code() },
  });
  return { code, recoveryCodes };
}

/** As if the person had last proved themselves an hour ago. */
export async function leaveTheDesk({ staffId }: Newcomer): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.PASSERELLE_DATABASE_URL });
  await client.connect();
  try {
    await client.query(`update session set proved_at = proved_at - interval '1 hour' where staff_id = $1`, [
      staffId,
    ]);
  } finally {
    await client.end();
  }
}
