import type { TransferLineView } from '@passerelle/shared/api/transfers';
import { articleName } from '../../lib/article-name.js';
import { Stepper } from '../../ui/choice.js';
import lines from '../../ui/lines.module.css';
import { Barcode, Picture, Sign, Status } from '../../ui/marks.js';
import { type Box, countedOf } from './box.js';
import classes from './transfers.module.css';
import { useTransfersWords } from './transfers-words.js';

interface BoxLinesProps {
  shown: readonly TransferLineView[];
  /** Counted now; absent: only what the transfer says. */
  counting?: {
    of: 'quantity' | 'shipped';
    box: Box;
    onWhole: (line: TransferLineView, units: number) => void;
    /** Broken ones are counted apart where a box arrives. */
    onDamaged?: (line: TransferLineView, units: number) => void;
  };
}

/** What is in the box, or has to be. */
export function BoxLines({ shown, counting }: BoxLinesProps) {
  const { say } = useTransfersWords();
  const isPacked = counting !== undefined || shown.some(({ shipped }) => shipped > 0);
  return (
    <section className={lines.card} aria-labelledby="box-lines">
      <h3 id="box-lines">{say(isPacked ? 'box' : 'asks')}</h3>
      <ul>
        {shown.map((line) => (
          <BoxLine key={line.sku} line={line} counting={counting} />
        ))}
      </ul>
    </section>
  );
}

function BoxLine({ line, counting }: { line: TransferLineView; counting: BoxLinesProps['counting'] }) {
  const { t, say } = useTransfersWords();
  const name = articleName(line);
  return (
    <li className={`${lines.line} ${classes.boxLine}`}>
      <Picture image={line.image} side={60} />
      <div>
        <p className={lines.name}>{name}</p>
        <p className={lines.meta}>
          {line.aisle !== undefined && counting?.of === 'quantity' && (
            <Sign word={t('aisle.word')} mark={line.aisle} />
          )}
          <Barcode digits={line.gtin} spoken={t('barcode.spoken')} />
        </p>
        <p className={lines.meta}>
          {counting === undefined ? <Told line={line} /> : <Missing line={line} counting={counting} />}
        </p>
      </div>
      {counting !== undefined && (
        <div className={classes.counts}>
          <span className={classes.count}>
            {counting.onDamaged !== undefined && say('intact')}
            <Stepper
              label={`${say(counting.of === 'quantity' ? 'inBox' : 'whole')} : ${name}`}
              lessLabel={t('stepper.less')}
              moreLabel={t('stepper.more')}
              value={countedOf(counting.box, line.sku).whole}
              max={line[counting.of] - countedOf(counting.box, line.sku).damaged}
              onChange={(units) => counting.onWhole(line, units)}
            />
          </span>
          {counting.onDamaged !== undefined && (
            <span className={classes.count}>
              {say('damaged')}
              <Stepper
                label={`${say('damaged')} : ${name}`}
                lessLabel={t('stepper.less')}
                moreLabel={t('stepper.more')}
                value={countedOf(counting.box, line.sku).damaged}
                max={line.shipped}
                onChange={(units) => counting.onDamaged?.(line, units)}
              />
            </span>
          )}
        </div>
      )}
    </li>
  );
}

function Missing({
  line,
  counting,
}: {
  line: TransferLineView;
  counting: NonNullable<BoxLinesProps['counting']>;
}) {
  const { say } = useTransfersWords();
  const { whole, damaged } = countedOf(counting.box, line.sku);
  const most = line[counting.of];
  const missing = most - whole - damaged;
  const isBroken = damaged > 0;
  const tone = missing > 0 ? 'plain' : isBroken ? 'hot' : 'ok';
  return (
    <Status tone={tone} icon={missing > 0 ? 'scan' : isBroken ? 'broken-box' : 'check'}>
      {missing === 0
        ? isBroken
          ? `${say('intactOf', { count: whole })}, ${say('broken', { count: damaged })}`
          : say('complete', { count: most })
        : say(counting.of === 'quantity' ? 'toPack' : 'toUnpack', { count: missing, of: most })}
    </Status>
  );
}

/** How many were asked for, left, arrived, and what is wrong with them. */
function Told({ line }: { line: TransferLineView }) {
  const { say } = useTransfersWords();
  const lacking = line.shipped - line.received - line.damaged;
  const hasArrived = line.received + line.damaged > 0;
  return (
    <>
      <span>{say('asked', { count: line.quantity })}</span>
      {line.shipped > 0 && <span>{say('left', { count: line.shipped })}</span>}
      {hasArrived && <span>{say('arrived', { count: line.received })}</span>}
      {line.damaged > 0 && (
        <Status tone="hot" icon="broken-box">
          {say('broken', { count: line.damaged })}
        </Status>
      )}
      {hasArrived && lacking > 0 && (
        <Status tone="hot" icon="warning">
          {say('missing', { count: lacking })}
        </Status>
      )}
    </>
  );
}
