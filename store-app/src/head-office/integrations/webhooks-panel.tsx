import type { NewWebhookView, WebhookView } from '@passerelle/shared/api/webhooks';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../ui/button.js';
import { Status } from '../../ui/marks.js';
import { numberCell, Panel, Table } from '../../ui/office.js';
import { type Hearing, hearingOf } from './hearing.js';
import classes from './integrations.module.css';
import { useWebhooks } from './integrations-calls.js';
import { useIntegrationsWords } from './integrations-words.js';
import { Listing } from './listing.js';
import { NewWebhook } from './new-webhook.js';
import { SecretOnce } from './secret-once.js';
import { ShopNames } from './shop-names.js';

/** Who is told what happens here, and whether they hear it. */
export function WebhooksPanel() {
  const { say } = useIntegrationsWords();
  const webhooks = useWebhooks();
  const [isMaking, setIsMaking] = useState(false);
  const [made, setMade] = useState<NewWebhookView>();
  return (
    <Panel
      title={say('webhooks')}
      isFlush
      tools={
        <Button tone="go" icon="plus" onClick={() => setIsMaking(true)}>
          {say('webhook.new')}
        </Button>
      }
    >
      <Listing
        query={webhooks}
        items={webhooks.data?.items}
        icon="bell"
        empty={say('webhooks.empty')}
        emptyHint={say('webhooks.emptyHint')}
      >
        {(items) => (
          <Table
            label={say('webhooks')}
            head={
              <>
                <th scope="col">{say('col.receiver')}</th>
                <th scope="col">{say('col.topics')}</th>
                <th scope="col">{say('col.heard')}</th>
                <th scope="col" className={numberCell}>
                  {say('delivery.waiting')}
                </th>
                <th scope="col" className={numberCell}>
                  {say('delivery.parked')}
                </th>
                <th scope="col">{say('col.state')}</th>
              </>
            }
          >
            {items.map((webhook) => (
              <WebhookRow key={webhook.id} webhook={webhook} />
            ))}
          </Table>
        )}
      </Listing>
      {isMaking && (
        <NewWebhook
          onClose={() => setIsMaking(false)}
          onMade={(given) => {
            setIsMaking(false);
            setMade(given);
          }}
        />
      )}
      {made !== undefined && (
        <SecretOnce name={made.webhook.name} secret={made.secret} onClose={() => setMade(undefined)} />
      )}
    </Panel>
  );
}

function WebhookRow({ webhook }: { webhook: WebhookView }) {
  const { say, when, number } = useIntegrationsWords();
  const { id, name, url, topics, stores, waiting, parked, lastDeliveredAt } = webhook;
  return (
    <tr>
      <th scope="row">
        <Link to={`/head-office/integrations/webhooks/${id}`}>
          <b>{name}</b>
        </Link>
        <small className={classes.shortAddress} title={url}>
          {url}
        </small>
      </th>
      <td>
        <ul className={classes.marks}>
          {topics.map((topic) => (
            <li key={topic}>{say(`topic.${topic}`)}</li>
          ))}
        </ul>
        {stores !== null && (
          <small>
            <ShopNames codes={stores} />
          </small>
        )}
      </td>
      <td>
        {lastDeliveredAt === null ? (
          <span className="mute">{say('never')}</span>
        ) : (
          <time dateTime={lastDeliveredAt}>{when(lastDeliveredAt)}</time>
        )}
      </td>
      <td className={numberCell}>{number(waiting)}</td>
      <td className={numberCell}>{number(parked)}</td>
      <td>
        <WebhookState hearing={hearingOf(webhook)} />
      </td>
    </tr>
  );
}

const faces = {
  paused: ['outline', 'pause'],
  deaf: ['stop', 'warning'],
  waiting: ['hot', 'hourglass'],
  well: ['ok', 'check'],
} as const;

function WebhookState({ hearing }: { hearing: Hearing }) {
  const { say } = useIntegrationsWords();
  const [tone, icon] = faces[hearing];
  return (
    <Status tone={tone} icon={icon}>
      {say(`webhook.${hearing}`)}
    </Status>
  );
}
