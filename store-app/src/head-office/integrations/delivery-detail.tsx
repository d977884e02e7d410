import type { WebhookDeliveryView } from '@passerelle/shared/api/webhooks';
import classes from './integrations.module.css';
import { useIntegrationsWords } from './integrations-words.js';
import { setOut } from './message-body.js';

/** Words for why a receiver gave no answer; an error that has none is told by its code. */
export function useReasons(): (error: string | null) => string {
  const { say, has } = useIntegrationsWords();
  return (error) => {
    const key = `error.${error ?? 'failed'}`;
    return has(key) ? say(key) : (error ?? '');
  };
}

/** What a message says, and what came of each try to send it. */
export function DeliveryDetail({ delivery: { id, body, attempts } }: { delivery: WebhookDeliveryView }) {
  const { say, when, number } = useIntegrationsWords();
  const reasonOf = useReasons();
  return (
    <div className={classes.detail}>
      <figure>
        <figcaption className="mute">{say('log.id', { id })}</figcaption>
        <pre className={classes.body}>{setOut(body)}</pre>
      </figure>
      {attempts.length > 0 && (
        <section>
          <h3>{say('col.tries')}</h3>
          <ul className={classes.attempts}>
            {attempts.map((attempt) => (
              <li key={attempt.at}>
                {when(attempt.at)} · {attempt.status ?? reasonOf(attempt.error)} ·{' '}
                {say('attempt.took', { ms: number(attempt.durationMs) })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
