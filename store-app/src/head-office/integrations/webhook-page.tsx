import {
  type DeliveryState,
  deliveryStates,
  type WebhookDeliveryView,
  type WebhookView,
} from '@passerelle/shared/api/webhooks';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Button } from '../../ui/button.js';
import { Status } from '../../ui/marks.js';
import { numberCell, OfficeScreen, Panel, Segments, Table } from '../../ui/office.js';
import { Loading } from '../../ui/states.js';
import { DeliveryDetail, useReasons } from './delivery-detail.js';
import classes from './integrations.module.css';
import { useDeliveries, useWebhookAct, useWebhooks } from './integrations-calls.js';
import { useIntegrationsWords } from './integrations-words.js';
import { Listing } from './listing.js';
import { Refusal } from './refusal.js';

const FILTERS = ['all', ...deliveryStates] as const;
type Filter = (typeof FILTERS)[number];

/** One receiver: every message to it, what it answered, and sending again. */
export function WebhookPage() {
  const { id = '' } = useParams();
  const { t, say } = useIntegrationsWords();
  const webhook = useWebhooks().data?.items.find((each) => each.id === id);
  const crumbs = [{ to: '/head-office/integrations?show=webhooks', label: say('title') }];
  if (webhook === undefined)
    return (
      <OfficeScreen title={say('webhooks')} crumbs={crumbs} crumbsLabel={say('crumbs')}>
        <Loading label={t('state.loading')} height={44} />
      </OfficeScreen>
    );
  return (
    <OfficeScreen
      title={webhook.name}
      subtitle={<span className={classes.address}>{webhook.url}</span>}
      crumbs={crumbs}
      crumbsLabel={say('crumbs')}
      actions={<Acts webhook={webhook} />}
    >
      <Log webhook={webhook} />
    </OfficeScreen>
  );
}

function Acts({ webhook: { id, isPaused, parked, createdAt } }: { webhook: WebhookView }) {
  const { say, number } = useIntegrationsWords();
  const navigate = useNavigate();
  const act = useWebhookAct(id);
  const end = () =>
    act.mutate({ act: 'end' }, { onSuccess: () => void navigate('/head-office/integrations?show=webhooks') });
  return (
    <>
      <Refusal fault={act.error} />
      {parked > 0 && (
        <Button icon="sync" onClick={() => act.mutate({ act: 'replay-parked', since: createdAt })}>
          {say('webhook.replayParked', { count: number(parked) })}
        </Button>
      )}
      <Button
        icon={isPaused ? 'to-send' : 'pause'}
        onClick={() => act.mutate({ act: 'pause', isPaused: !isPaused })}
      >
        {say(isPaused ? 'webhook.resume' : 'webhook.pause')}
      </Button>
      <Button icon="trash" onClick={end}>
        {say('webhook.end')}
      </Button>
    </>
  );
}

function Log({ webhook: { id } }: { webhook: WebhookView }) {
  const { say } = useIntegrationsWords();
  const [search, setSearch] = useSearchParams();
  const filter = FILTERS.find((each) => each === search.get('state')) ?? 'all';
  const log = useDeliveries(id, filter === 'all' ? undefined : (filter satisfies DeliveryState));
  const choose = (state: Filter) => setSearch(state === 'all' ? {} : { state }, { replace: true });
  return (
    <Panel
      title={say('log')}
      isFlush
      tools={
        <Segments
          legend={say('col.state')}
          value={filter}
          options={FILTERS.map((value) => ({ value, label: say(`delivery.${value}`) }))}
          onChoose={choose}
        />
      }
      foot={
        log.hasNextPage && (
          <Button isBusy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {say('more')}
          </Button>
        )
      }
    >
      <Listing
        query={log}
        items={log.data?.pages.flatMap((page) => page.items)}
        icon="bell"
        empty={say('log.empty')}
        emptyHint={say('log.emptyHint')}
      >
        {(items) => (
          <Table
            label={say('log')}
            head={
              <>
                <th scope="col">{say('col.message')}</th>
                <th scope="col">{say('col.when')}</th>
                <th scope="col">{say('col.state')}</th>
                <th scope="col" className={numberCell}>
                  {say('col.tries')}
                </th>
                <th scope="col">{say('col.answer')}</th>
                <th scope="col">
                  <span className="vh">{say('col.acts')}</span>
                </th>
              </>
            }
          >
            {items.map((delivery) => (
              <DeliveryRow key={delivery.id} webhook={id} delivery={delivery} />
            ))}
          </Table>
        )}
      </Listing>
    </Panel>
  );
}

const faces = {
  waiting: ['plain', 'hourglass'],
  delivered: ['ok', 'check'],
  parked: ['stop', 'warning'],
} as const;

function DeliveryRow({ webhook, delivery }: { webhook: string; delivery: WebhookDeliveryView }) {
  const { say, when, time, number } = useIntegrationsWords();
  const reasonOf = useReasons();
  const act = useWebhookAct(webhook);
  const [isOpen, setIsOpen] = useState(false);
  const { id, topic, subject, state, tries, createdAt, nextTryAt, attempts } = delivery;
  const [tone, icon] = faces[state];
  const [last] = attempts;
  return (
    <>
      <tr>
        <th scope="row">
          <b>{say(`topic.${topic}`)}</b>
          <small className={classes.reference}>{subject}</small>
        </th>
        <td>
          <time dateTime={createdAt}>{when(createdAt)}</time>
        </td>
        <td>
          <Status tone={tone} icon={icon}>
            {say(`delivery.${state}`)}
          </Status>
          {nextTryAt !== null && tries > 0 && <small>{say('delivery.next', { at: time(nextTryAt) })}</small>}
        </td>
        <td className={numberCell}>{number(tries)}</td>
        <td>
          {last === undefined && say('never')}
          {last?.status}
          {last?.status === null && say('attempt.none', { reason: reasonOf(last.error) })}
        </td>
        <td>
          <div className={classes.acts}>
            <Button icon="eye" onClick={() => setIsOpen(!isOpen)}>
              {say(isOpen ? 'file.hide' : 'file.show')}
              <span className="vh"> {subject}</span>
            </Button>
            {state !== 'waiting' && (
              <Button
                icon="sync"
                isBusy={act.isPending}
                onClick={() => act.mutate({ act: 'replay', delivery: id })}
              >
                {say('webhook.replay')}
                <span className="vh"> {subject}</span>
              </Button>
            )}
          </div>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={6}>
            <DeliveryDetail delivery={delivery} />
          </td>
        </tr>
      )}
    </>
  );
}
