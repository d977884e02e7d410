import { generateSync } from 'otplib';
import request from 'supertest';
import type { OpenApp } from './open-app.js';

/** What an authenticator app shows at the test's time, so many steps of 30 seconds away. */
export function codeNow(opened: OpenApp, secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(opened.clock.now().getTime() / 1000) + steps * 30 });
}

/** Sets up the second factor of whoever holds the cookie; its confirming code is spent. */
export async function enrolApp(
  opened: OpenApp,
  cookie: string,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const http = request(opened.app.getHttpServer());
  const begun = await http.post('/api/v1/staff/account/totp').set('cookie', cookie).expect(200);
  const { secret } = begun.body as { secret: string };
  const confirmed = await http
    .post('/api/v1/staff/account/totp/confirmation')
    .set('cookie', cookie)
    .send({ otp: codeNow(opened, secret) })
    .expect(200);
  return { secret, recoveryCodes: confirmed.body.recoveryCodes };
}
