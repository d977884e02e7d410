import type { StaffOrderLineView } from '@passerelle/shared/api/staff-orders';
import type { ReactNode } from 'react';
import { articleName } from '../../lib/article-name.js';
import { useWords } from '../../lib/words.js';
import { Barcode, Picture, Sign, Status } from '../../ui/marks.js';
import { alongTheAisles, stateOf } from './pick-lines.js';
import classes from './picking.module.css';

interface PickListProps {
  lines: readonly StaffOrderLineView[];
  currentSku: string | undefined;
  onChoose: (sku: string) => void;
  /** What stands under the walk. */
  foot?: ReactNode;
}

/** The walk through the shop, aisle by aisle. */
export function PickList({ lines, currentSku, onChoose, foot }: PickListProps) {
  const { t } = useWords();
  return (
    <section className={classes.list} aria-labelledby="pick-list">
      <h2 className="vh" id="pick-list">
        {t('picking.byAisle')}
      </h2>
      {alongTheAisles(lines).map((group) => (
        <div key={group.aisle ?? ''}>
          <p className={classes.place}>
            {group.aisle === undefined ? (
              t('aisle.unknown')
            ) : (
              <Sign word={t('aisle.word')} mark={group.aisle} />
            )}
            {group.lines.some((line) => line.sku === currentSku) && <span>{t('picking.here')}</span>}
          </p>
          {group.lines.map((line) => (
            <PickLine
              key={line.sku}
              line={line}
              isCurrent={line.sku === currentSku}
              onChoose={() => onChoose(line.sku)}
            />
          ))}
        </div>
      ))}
      <div className={classes.more}>{foot}</div>
    </section>
  );
}

interface PickLineProps {
  line: StaffOrderLineView;
  isCurrent: boolean;
  onChoose: () => void;
}

function PickLine({ line, isCurrent, onChoose }: PickLineProps) {
  const { t } = useWords();
  const state = stateOf(line);
  return (
    <button
      type="button"
      className={`${classes.line} ${state === 'todo' ? '' : classes[state]}`}
      aria-current={isCurrent ? 'step' : undefined}
      onClick={onChoose}
    >
      <Picture image={line.image} side={56} />
      <span>
        <span className={classes.name}>{articleName(line)}</span>
        <span className={classes.state}>
          {state === 'found' && (
            <Status tone="ok" icon="check" isBare>
              {t('picking.found')}
            </Status>
          )}
          {state === 'short' && (
            <Status tone="hot" icon="warning" isBare>
              {t('mark.missing', { count: line.missing })}
            </Status>
          )}
          {state === 'todo' && isCurrent && <Status icon="arrow-right">{t('picking.now')}</Status>}
          {state === 'todo' && !isCurrent && <Barcode digits={line.gtin} spoken={t('barcode.spoken')} />}
        </span>
      </span>
      <span className={classes.quantity}>
        {line.picked}
        <small>/{line.quantity}</small>
      </span>
    </button>
  );
}
