import type { StaffOrderLineView } from '@passerelle/shared/api/staff-orders';
import { type ReactNode, useState } from 'react';
import { articleName } from '../../lib/article-name.js';
import { useWords } from '../../lib/words.js';
import { Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { Barcode, Picture, Sign, Status } from '../../ui/marks.js';
import classes from './picking.module.css';

interface PickPanelProps {
  /** Undefined once everything is found or missing. */
  line: StaffOrderLineView | undefined;
  /** Units that nobody found, in the whole order. */
  missing: number;
  /** The customer says what becomes of what is missing before anything is set aside. */
  isToAsk: boolean;
  /** Absent while a colleague has the order: looking is all one can do. */
  onScan?: (text: string) => void;
  acts: ReactNode;
}

/** The article to take now, as large as one can. */
export function PickPanel({ line, missing, isToAsk, onScan, acts }: PickPanelProps) {
  const { t } = useWords();
  return (
    <section className={classes.panel} aria-labelledby="pick-current">
      {line === undefined ? (
        <div className={`${classes.done} ${missing > 0 ? classes.lacking : ''}`}>
          <Icon name={missing > 0 ? 'warning' : 'check-circle'} size={64} />
          <h2 id="pick-current">{t('picking.complete', { missing })}</h2>
          <p>{t(isToAsk ? 'picking.askHint' : 'picking.completeHint')}</p>
        </div>
      ) : (
        <Article line={line} />
      )}
      {line !== undefined && (
        <div className={classes.title}>
          <h2 id="pick-current">{articleName(line)}</h2>
          <Status icon="shelf">{t('picking.onShelf', { count: line.shelf })}</Status>
        </div>
      )}
      <div className={classes.doing}>
        {onScan !== undefined && <ScanLine onScan={onScan} />}
        <div className={classes.acts}>{acts}</div>
      </div>
    </section>
  );
}

function Article({ line }: { line: StaffOrderLineView }) {
  const { t } = useWords();
  return (
    <div className={classes.show}>
      <Picture image={line.image} side="big" />
      <div className={classes.facts}>
        {line.aisle === undefined ? (
          <Status icon="info">{t('aisle.unknown')}</Status>
        ) : (
          <Sign word={t('aisle.word')} mark={line.aisle} isBig />
        )}
        <p className={classes.big}>
          <span className="vh">{t('quantity.spoken')} </span>
          <b>{line.picked}</b>
          <span>{t('picking.ofToTake', { quantity: line.quantity })}</span>
        </p>
        <dl className={classes.code}>
          <dt>{t('barcode.spoken')}</dt>
          <dd>
            <Barcode digits={line.gtin} spoken="" isBig />
          </dd>
        </dl>
      </div>
    </div>
  );
}

function ScanLine({ onScan }: { onScan: (text: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === '') return;
        onScan(typed.trim());
        setTyped('');
      }}
    >
      <Field
        label={t('picking.scan')}
        isLabelHidden
        icon="scan"
        isArmed
        inputMode="numeric"
        placeholder={t('picking.scanHint')}
        value={typed}
        onChange={setTyped}
      />
    </form>
  );
}
