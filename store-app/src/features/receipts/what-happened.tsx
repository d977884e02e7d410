import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { articleName } from '../../lib/article-name.js';
import { useWords } from '../../lib/words.js';
import { Icon } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';

/** Where every unit of the order went. */
export function WhatHappened({ order }: { order: StaffOrderView }) {
  const { t } = useWords();
  const rows = order.lines.flatMap((line) => {
    const name = articleName(line);
    return [
      { key: `${line.sku}b`, kind: 'bought' as const, count: line.bought, name, aisle: line.aisle },
      { key: `${line.sku}p`, kind: 'put-back' as const, count: line.putBack, name, aisle: line.aisle },
      { key: `${line.sku}d`, kind: 'damaged' as const, count: line.damaged, name, aisle: line.aisle },
    ].filter(({ count }) => count > 0);
  });
  if (rows.length === 0) return null;
  return (
    <section className="sheet-card no-print" aria-labelledby="what-happened">
      <h3 id="what-happened">{t('done.what')}</h3>
      <ul className="facts">
        {rows.map(({ key, kind, count, name, aisle }) => (
          <li key={key}>
            <Icon name={kind === 'bought' ? 'check' : kind === 'damaged' ? 'shield' : 'undo'} />
            <span className="grow">
              {count > 1 && `${count} × `}
              {name}
              <small>{t(`done.${kind}`)}</small>
            </span>
            {kind === 'bought' && (
              <Status tone="ok" icon="check">
                {t('done.sold')}
              </Status>
            )}
            {kind === 'put-back' && (
              <Status icon="clock">
                {aisle === undefined ? t('aisle.unknown') : `${t('aisle.word')} ${aisle}`}
              </Status>
            )}
            {kind === 'damaged' && (
              <Status tone="hot" icon="shield">
                {t('done.quarantine')}
              </Status>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
