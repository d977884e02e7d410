import type { KeptEventView, PaidForView, StuckErrandView } from '@passerelle/shared/api/payments';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { numberCell, Panel, Table } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import classes from './payments.module.css';
import { useTrouble, useTryAgain } from './payments-calls.js';
import { usePaymentsWords } from './payments-words.js';

/** What was asked of a provider and not done, and what one said that does not fit. */
export function TroubleView() {
  const { say } = usePaymentsWords();
  const trouble = useTrouble();
  if (trouble.data === undefined)
    return <NotYetRead error={trouble.error} onRetry={trouble.refetch} height={56} />;
  const { errands, events } = trouble.data;
  if (errands.length === 0 && events.length === 0)
    return (
      <Empty icon="check" title={say('empty.trouble')}>
        <p>{say('empty.troubleHint')}</p>
      </Empty>
    );
  return (
    <div className={classes.two}>
      {errands.length > 0 && <StuckErrands errands={errands} />}
      {events.length > 0 && <KeptEvents events={events} />}
    </div>
  );
}

function StuckErrands({ errands }: { errands: readonly StuckErrandView[] }) {
  const { say, t, money, when } = usePaymentsWords();
  const again = useTryAgain();
  const fault = again.isError
    ? (refusalOf(again.error)?.problem.detail ?? t('state.unreachable'))
    : undefined;
  return (
    <Panel title={say('errands')} isFlush>
      {fault !== undefined && <p role="alert">{fault}</p>}
      <Table
        label={say('errands')}
        head={
          <>
            <th scope="col">{say('asked')}</th>
            <th scope="col" className={numberCell}>
              {say('amount')}
            </th>
            <th scope="col">{say('purchase')}</th>
            <th scope="col">{say('why')}</th>
            <th scope="col">{say('next')}</th>
          </>
        }
      >
        {errands.map(({ id, kind, state, amountCents, paidFor, tries, lastError, askedAt, provider }) => (
          <tr key={id}>
            <th scope="row">
              {say(`errand.${kind}`)}
              <small>
                {provider}, {when(askedAt)}
              </small>
            </th>
            <td className={numberCell}>{amountCents === 0 ? '–' : money(amountCents)}</td>
            <td>
              <Purchase of={paidFor} />
            </td>
            <td className={classes.words}>
              {state === 'parked' ? say('parked', { tries }) : say(`refused.${kind}`)}
              {lastError !== undefined && <small lang="en">{lastError}</small>}
            </td>
            <td className={classes.words}>
              {state === 'parked' ? (
                <Button isBusy={again.isPending && again.variables === id} onClick={() => again.mutate(id)}>
                  {say('again')}
                </Button>
              ) : (
                say(`todo.${kind}`)
              )}
            </td>
          </tr>
        ))}
      </Table>
    </Panel>
  );
}

/** By its number and shop; a purchase that nobody can name is named by what it is in the books. */
function Purchase({ of: { number, storeName, id } }: { of: PaidForView }) {
  if (number === undefined) return <span className={classes.words}>{id}</span>;
  return (
    <>
      <b className={classes.tail}>{number}</b>
      <small>{storeName}</small>
    </>
  );
}

function KeptEvents({ events }: { events: readonly KeptEventView[] }) {
  const { say, has, money, when } = usePaymentsWords();
  return (
    <Panel title={say('events')} isFlush>
      <Table
        label={say('events')}
        head={
          <>
            <th scope="col">{say('when')}</th>
            <th scope="col">{say('fault')}</th>
            <th scope="col" className={numberCell}>
              {say('amount')}
            </th>
            <th scope="col">{say('purchase')}</th>
          </>
        }
      >
        {events.map(({ provider, eventId, what, fault, amountCents, paidFor, receivedAt }) => {
          const said = `said.${what}`;
          return (
            <tr key={`${provider} ${eventId}`}>
              <td>
                <time dateTime={receivedAt}>{when(receivedAt)}</time>
              </td>
              <th scope="row">
                {say(`fault.${fault}`)}
                <small>
                  {provider}
                  {has(said) && `, ${say(said)}`}
                </small>
              </th>
              <td className={numberCell}>{amountCents === undefined ? '–' : money(amountCents)}</td>
              <td>{paidFor === undefined ? '–' : <Purchase of={paidFor} />}</td>
            </tr>
          );
        })}
      </Table>
    </Panel>
  );
}
