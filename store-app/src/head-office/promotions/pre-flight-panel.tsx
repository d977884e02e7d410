import type { PreFlightFiguresView, PreFlightView } from '@passerelle/shared/api/promotions';
import { Button } from '../../ui/button.js';
import { Panel, Table } from '../../ui/office.js';
import type { ActProps } from './decision-panel.js';
import classes from './promotions.module.css';
import { isUnderWay } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';

/** What it would have done to the last 30 days, before anybody publishes it. */
export function PreFlightPanel({ promotion: { offer, draft }, isBusy, onAct }: ActProps) {
  const { say } = usePromotionsWords();
  if (draft === undefined) return null;
  const { preFlight } = draft;
  const isOpen = draft.state === 'draft' || draft.state === 'proposed';
  if (!isOpen && preFlight?.figures === undefined) return null;
  return (
    <Panel title={say('flight.title')}>
      <div role="status">
        {preFlight === undefined && <p className="mute">{say('flight.none')}</p>}
        {preFlight !== undefined && <Progress preFlight={preFlight} />}
      </div>
      {preFlight?.figures !== undefined && <Figures figures={preFlight.figures} />}
      {isOpen && (
        <div className={classes.buttons}>
          {isUnderWay(preFlight) ? (
            <Button
              icon="cross"
              isBusy={isBusy}
              onClick={() => onAct({ path: `${offer}/pre-flight/cancellation` })}
            >
              {say('flight.cancel')}
            </Button>
          ) : (
            <Button icon="sync" isBusy={isBusy} onClick={() => onAct({ path: `${offer}/pre-flight` })}>
              {say(preFlight === undefined ? 'flight.start' : 'flight.again')}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}

function Progress({
  preFlight: { state, isCurrent, basketsDone, basketsTotal },
}: {
  preFlight: PreFlightView;
}) {
  const { say, number } = usePromotionsWords();
  if (state === 'waiting' || state === 'running') {
    return <p>{say('flight.running', { done: number(basketsDone), total: number(basketsTotal) })}</p>;
  }
  if (state !== 'done') return <p>{say(`flight.${state}`)}</p>;
  return isCurrent ? null : <p>{say('flight.stale')}</p>;
}

function Figures({ figures }: { figures: PreFlightFiguresView }) {
  const { say, money, number, shortDate } = usePromotionsWords();
  const { baskets, touched, revenueCents, revenueWithCents, discountCents, discountWithCents } = figures;
  const rows: readonly (readonly [string, string])[] = [
    [say('flight.baskets'), `${number(touched)} / ${number(baskets)}`],
    [say('flight.revenue'), money(revenueWithCents - revenueCents)],
    [say('flight.discount'), money(discountWithCents - discountCents)],
    [say('flight.floor'), number(figures.linesAtFloor)],
    [say('flight.stacking'), number(figures.stackingSize)],
    [
      say('flight.exhausted'),
      figures.budgetExhaustedAt === undefined ? say('flight.never') : shortDate(figures.budgetExhaustedAt),
    ],
    [say('flight.breaches'), number(figures.priorPriceBreachCount)],
  ];
  return (
    <>
      <dl className={classes.figures}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {figures.priorPriceBreaches.length > 0 && (
        <p className="mute">{figures.priorPriceBreaches.slice(0, 10).join(', ')}</p>
      )}
      <Chart days={figures.days} />
      <details>
        <summary>{say('flight.table')}</summary>
        <Table
          label={say('flight.table')}
          head={
            <>
              <th scope="col">{say('flight.day')}</th>
              <th scope="col">{say('flight.without')}</th>
              <th scope="col">{say('flight.with')}</th>
            </>
          }
        >
          {figures.days.map(({ day, revenueCents: before, revenueWithCents: after }) => (
            <tr key={day}>
              <th scope="row">{shortDate(`${day}T12:00:00Z`)}</th>
              <td>{money(before)}</td>
              <td>{money(after)}</td>
            </tr>
          ))}
        </Table>
      </details>
    </>
  );
}

/** Two bars a day: revenue as it was (outlined) and with the promotion (filled). The table says the same. */
function Chart({ days }: { days: PreFlightFiguresView['days'] }) {
  const { say, shortDate } = usePromotionsWords();
  const dayOf = (day: string) => shortDate(`${day}T12:00:00Z`);
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  const most = Math.max(1, ...days.map(({ revenueCents }) => revenueCents));
  return (
    <figure className={classes.figure}>
      <svg className={classes.days30} viewBox="0 0 300 90" preserveAspectRatio="none" role="img">
        <title>{say('flight.chart')}</title>
        {days.map(({ day, revenueCents, revenueWithCents }, place) => {
          const step = 300 / Math.max(1, days.length);
          const before = (revenueCents / most) * 86;
          const after = (revenueWithCents / most) * 86;
          return (
            <g key={day}>
              <rect
                x={place * step + 1}
                y={90 - before}
                width={step - 2}
                height={before}
                fill="none"
                stroke="#36434d"
                vectorEffect="non-scaling-stroke"
              />
              <rect x={place * step + 1} y={90 - after} width={step - 2} height={after} fill="#1b6e34" />
            </g>
          );
        })}
      </svg>
      {first !== undefined && last !== undefined && (
        <figcaption className="mute">
          <span>{dayOf(first)}</span>
          <span>{say('flight.chart')}</span>
          <span>{dayOf(last)}</span>
        </figcaption>
      )}
    </figure>
  );
}
