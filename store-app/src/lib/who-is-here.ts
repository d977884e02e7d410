import type { StaffSessionView } from '@passerelle/shared/api/staff';
import { refusalOf } from './api.js';

/** Where the session is read. */
export const sessionAddress = '/staff/session';

/** A session, or `null` when the server says that nobody is signed in. */
export async function orNobody(asked: Promise<StaffSessionView>): Promise<StaffSessionView | null> {
  try {
    return await asked;
  } catch (fault) {
    const code = refusalOf(fault)?.code;
    if (code === 'not-signed-in' || code === 'not-found') return null;
    throw fault;
  }
}
