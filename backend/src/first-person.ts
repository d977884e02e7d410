import { SystemClock } from './platform/clock.js';
import { Config } from './platform/config.js';
import { newId, randomSigns } from './platform/ids.js';
import { hashPassword } from './platform/passwords.js';
import { inScriptTransaction } from './platform/script-database.js';
import { CLEAR_SIGNS, FIRST_PASSWORD_SIGNS, firstPasswordOf } from './staff/domain/given-secrets.js';
import { addMember, headOfficeForUpdate } from './staff/staff-members.queries.js';

/**
 * `node dist/first-person.js LOGIN NAME`: the head office's first person, into a chain that has none; whoever comes
 * later is taken on in the staff room. Says the first password once, and ends with 1 when somebody is there.
 */
const [login = '', ...names] = process.argv.slice(2);
const name = names.join(' ').trim();
if (!/^[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]$/.test(login) || name.length < 2)
  throw new Error('Say a login (small letters, figures, dots, dashes) and a name.');
const { databaseUrl } = Config.fromEnvironment({ SECRET: 'x'.repeat(32) });
const firstPassword = firstPasswordOf(randomSigns(CLEAR_SIGNS, FIRST_PASSWORD_SIGNS));
const passwordHash = await hashPassword(firstPassword);
const now = new SystemClock().now();
const isAdded = await inScriptTransaction(databaseUrl, async (tx) => {
  // Two of these at once must not both find nobody.
  await tx.run({ text: 'lock table staff_member in share row exclusive mode' });
  if ((await tx.rows(headOfficeForUpdate)).length > 0) return false;
  const role = 'head-office' as const;
  return (
    (await tx.run(addMember({ staffId: newId(now), login, name, role, store: null, passwordHash }, now))) > 0
  );
});
process.stdout.write(
  isAdded
    ? `${login} may enter, once with this password: ${firstPassword}\n`
    : 'Somebody of the head office is there already, or has this login; people are taken on in the staff room.\n',
);
process.exitCode = isAdded ? 0 : 1;
