import type { NewWebhookView, WebhookView } from '@passerelle/shared/api/webhooks';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../ui/button.js';
import { Status } from '../../ui/marks.js';
import { numberCell, Panel, Table } from '../../ui/office.js';
import classes from './integrations.module.css';
import { useWebhooks } from './integrations-calls.js';
import { useIntegrationsWords } from './integrations-words.js';
import { Listing } from './listing.js';
import { NewWebhook } from './new-webhook.js';
import { SecretOnce } from './secret-once.js';

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
  const { id, name, url, topics, stores, waiting, parked, isPaused, lastDeliveredAt } = webhook;
  return (
    <tr>
      <th scope="row">
        <Link to={`/head-office/integrations/webhooks/${id}`}>
          <b>{name}</b>
        </Link>
        <small className={classes.address}>{url}</small>
      </th>
      <td>
        <ul className={classes.marks}>
          {topics.map((topic) => (
            <li key={topic}>{say(`topic.${topic}`)}</li>
          ))}
        </ul>
        {stores !== null && <small>{stores.join(', ')}</small>}
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
        <WebhookState isPaused={isPaused} parked={parked} />
      </td>
    </tr>
  );
}

/** Held back, parked messages, or well. */
function WebhookState({ isPaused, parked }: Pick<WebhookView, 'isPaused' | 'parked'>) {
  const { say } = useIntegrationsWords();
  if (isPaused)
    return (
      <Status tone="outline" icon="stop">
        {say('webhook.paused')}
      </Status>
    );
  return parked > 0 ? (
    <Status tone="hot" icon="warning">
      {say('webhook.deaf')}
    </Status>
  ) : (
    <Status tone="ok" icon="check">
      {say('webhook.well')}
    </Status>
  );
}
