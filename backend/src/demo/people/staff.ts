import { idOf } from '../../platform/ids.js';
import { slugOf } from '../catalogue/wording.js';
import type { DemoShop } from '../chain/shops.js';
import { chance } from '../random.js';
import { firstNames, lastNames } from './names.js';

export interface DemoColleague {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: 'colleague' | 'manager' | 'head-office';
  readonly store: string | null;
}

/** Of the demo alone: it is printed on the screen and in the guide. */
export const DEMO_SECRET = 'rabot-et-copeau';

/** `login|name|role|shop` */
const GUIDES = [
  'ines|Inès Mercier|colleague|lyon-part-dieu',
  'karim|Karim Bouvier|colleague|lyon-part-dieu',
  'lea|Léa Fontaine|manager|lyon-part-dieu',
  'sonia|Sonia Haddad|colleague|villeurbanne-gratte-ciel',
  'marc|Marc Delmas|manager|villeurbanne-gratte-ciel',
  'jeanne|Jeanne Aubert|colleague|caluire',
  'thomas|Thomas Rivière|head-office|',
  'helene|Hélène Garnier|head-office|',
];

/** Whom a visitor of the demo may sign in as. */
export const guides: readonly DemoColleague[] = GUIDES.map((row) => {
  const [login = '', name = '', role, store = ''] = row.split('|');
  return {
    ...{ id: idOf('demo', 'staff', login), login, name },
    ...{ role: role as DemoColleague['role'], store: store || null },
  };
});

/** Two people a shop, and the guides. */
export function staff(shops: readonly DemoShop[]): DemoColleague[] {
  const others = shops.flatMap(({ code }) =>
    (['manager', 'colleague'] as const).map((role): DemoColleague => {
      const luck = chance(`staff ${code} ${role}`);
      const name = `${luck.pick(firstNames)} ${luck.pick(lastNames).replace('-', ' ')}`;
      const login = `${slugOf(name.split(' ')[0] ?? '')}.${code}.${role === 'manager' ? 'r' : 'c'}`;
      return { id: idOf('demo', 'staff', login), login, name, role, store: code };
    }),
  );
  return [...guides, ...others];
}
