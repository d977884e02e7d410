import { Fragment } from 'react';
import { useShop } from '../../lib/session.js';

/** Shops by their names; the code stands for one that is not read yet. */
export function ShopNames({ codes }: { codes: readonly string[] }) {
  return codes.map((code, place) => (
    <Fragment key={code}>
      {place > 0 && ', '}
      <ShopName code={code} />
    </Fragment>
  ));
}

function ShopName({ code }: { code: string }) {
  return useShop(code)?.name ?? code;
}
