import type { StaffOrderLineView } from '@passerelle/shared/api/staff-orders';
import type { QuoteDocument } from '@passerelle/shared/pricing/types';
import { useState } from 'react';
import { articleName } from '../../lib/article-name.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Stepper, Strip } from '../../ui/choice.js';
import classes from '../../ui/lines.module.css';
import { Picture } from '../../ui/marks.js';
import { type LineSettlement, type Outcome, type Settlement, wholeOutcome } from './settlement.js';

interface SettleLinesProps {
  lines: readonly StaffOrderLineView[];
  settlement: Settlement;
  /** The price as it stands, when it is known. */
  document: QuoteDocument | undefined;
  onSettleAll: (line: StaffOrderLineView, outcome: Outcome) => void;
  onSettleSome: (line: StaffOrderLineView, outcome: 'put-back' | 'damaged', quantity: number) => void;
}

/** What was reserved: kept, put back or damaged, line by line. */
export function SettleLines(props: SettleLinesProps) {
  const { t } = useWords();
  const brought = props.lines.filter((line) => line.picked > 0);
  return (
    <section className={classes.card} aria-labelledby="settle-lines">
      <h3 id="settle-lines">{t('handOver.whatIsKept')}</h3>
      <ul>
        {brought.map((line) => (
          <SettleLine key={line.sku} line={line} {...props} />
        ))}
      </ul>
    </section>
  );
}

function SettleLine(props: SettleLinesProps & { line: StaffOrderLineView }) {
  const { line, settlement, document, onSettleAll, onSettleSome } = props;
  const { t } = useWords();
  const given = settlement[line.sku];
  const whole = wholeOutcome(given);
  const [isSplit, setIsSplit] = useState(false);
  const name = articleName(line);
  return (
    <li className={`${classes.line} ${classes.settle}`}>
      <Picture image={line.image} side={60} />
      <div>
        <p className={classes.name}>
          {line.picked > 1 && `${line.picked} × `}
          {name}
        </p>
        <p className={classes.meta}>
          <LineOutcome line={line} given={given} document={document} />
        </p>
        {line.picked > 1 && !isSplit && (
          <Button tone="bare" className={classes.link} onClick={() => setIsSplit(true)}>
            {t('handOver.split')}
          </Button>
        )}
      </div>
      <Strip<Outcome>
        isTall
        legend={name}
        name={`outcome-${line.sku}`}
        value={whole}
        onChoose={(outcome) => onSettleAll(line, outcome)}
        options={[
          { value: 'bought', icon: 'check', label: t('outcome.bought'), tone: 'go' },
          { value: 'put-back', icon: 'undo', label: t('outcome.put-back') },
          { value: 'damaged', icon: 'broken-box', label: t('outcome.damaged'), tone: 'hot' },
        ]}
      />
      {isSplit && (
        <div className={classes.split}>
          <span>{t('handOver.keeps', { count: given?.bought ?? line.picked })}</span>
          {(['put-back', 'damaged'] as const).map((outcome) => (
            <span key={outcome}>
              {t(`outcome.${outcome}`)}
              <Stepper
                label={`${t(`outcome.${outcome}`)} : ${name}`}
                lessLabel={t('stepper.less')}
                moreLabel={t('stepper.more')}
                value={given?.[outcome] ?? 0}
                max={(given?.bought ?? 0) + (given?.[outcome] ?? 0)}
                onChange={(quantity) => onSettleSome(line, outcome, quantity)}
              />
            </span>
          ))}
        </div>
      )}
    </li>
  );
}

interface LineOutcomeProps {
  line: StaffOrderLineView;
  given: LineSettlement | undefined;
  document: QuoteDocument | undefined;
}

function LineOutcome({ line, given, document }: LineOutcomeProps) {
  const { t, money } = useWords();
  const priced = document?.lines.find(({ sku }) => sku === line.sku);
  const parts = [
    (given?.['put-back'] ?? 0) > 0 &&
      (line.aisle === undefined ? t('handOver.goesBack') : t('handOver.goesBackTo', { aisle: line.aisle })),
    (given?.damaged ?? 0) > 0 && t('handOver.goesToQuarantine'),
  ].filter(Boolean);
  const isKept = (given?.bought ?? line.picked) > 0;
  return (
    <>
      <b>{money(isKept ? (priced?.netCents ?? line.netCents) : 0)}</b>
      {parts.length > 0 && <span>{parts.join(', ')}</span>}
      {line.missing > 0 && <span>{t('mark.missing', { count: line.missing })}</span>}
    </>
  );
}
