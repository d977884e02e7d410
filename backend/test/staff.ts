import request from 'supertest';
import { newId } from '../src/platform/ids.js';
import { hashPassword } from '../src/platform/passwords.js';
import type { Role } from '../src/platform/signed-in.js';
import type { OpenApp } from './open-app.js';

export const staffSecret = 'une clé de 18 posée à plat';
// Hashing is slow on purpose; every colleague of a suite has the same password.
let secretHash: Promise<string> | undefined;

export interface StaffMember {
  readonly staffId: string;
  readonly login: string;
}

/** Gives a shop one more colleague; head office has no shop. */
export async function enrol(
  opened: OpenApp,
  member: { login: string; role?: Role; store?: string | null; name?: string; staffId?: string },
): Promise<StaffMember> {
  secretHash ??= hashPassword(staffSecret);
  const now = opened.clock.now();
  const { login, role = 'colleague', store = 'lyon', name = login, staffId = newId(now) } = member;
  await opened.database.run({
    text: `insert into staff_member (id, login, name, role, store, password_hash, created_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [staffId, login, name, role, role === 'head-office' ? null : store, await secretHash, now],
  });
  return { staffId, login };
}

/** Signs in over HTTP and answers the cookie to send with what follows. */
export async function signIn(opened: OpenApp, login: string, secret = staffSecret): Promise<string> {
  const answer = await request(opened.app.getHttpServer())
    .post('/api/v1/staff/session')
    .send({ login, secret })
    .expect(200);
  return cookieOf(answer);
}

/** Enrols and signs in at once. */
export async function cookieFor(
  opened: OpenApp,
  member: Parameters<typeof enrol>[1],
): Promise<{ cookie: string; staffId: string }> {
  const { staffId, login } = await enrol(opened, member);
  return { cookie: await signIn(opened, login), staffId };
}

/** The cookie that an answer sets, as a browser would send it back. */
export function cookieOf(answer: request.Response): string {
  const [cookie] = answer.get('set-cookie') ?? [];
  return cookie?.split(';', 1)[0] ?? '';
}
