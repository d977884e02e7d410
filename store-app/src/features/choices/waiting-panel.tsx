import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { type ReactNode, Suspense, useState } from 'react';
import { articleName } from '../../lib/article-name.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Picture } from '../../ui/marks.js';
import { Notice } from '../../ui/notice.js';
import { Loading } from '../../ui/states.js';
import { type Answer, answerOf } from './answer.js';
import { revisionOf } from './ask-sheet.js';
import { useChoicesWords } from './choices-words.js';
import { PhoneSheet } from './phone-sheet.js';
import { useChoices } from './use-choices.js';

interface ShopperChoicePanelProps {
  order: StaffOrderView;
  /** What stands under it: shown together, so that nothing is pushed down. */
  children: ReactNode;
}

/** What was asked of the customer and until when, and the answer as soon as it comes. Nothing where nothing was asked. */
export function ShopperChoicePanel({ order, children }: ShopperChoicePanelProps) {
  const { t } = useWords();
  const answer = answerOf(order);
  if (order.state !== 'short' && answer === undefined) return children;
  return (
    <Suspense fallback={<Loading label={t('state.loading')} />}>
      {order.state === 'short' ? (
        <Waiting order={order}>{children}</Waiting>
      ) : (
        <>
          {answer && <Answered answer={answer} />}
          {children}
        </>
      )}
    </Suspense>
  );
}

function Waiting({ order, children }: ShopperChoicePanelProps) {
  const { say, t, when } = useChoicesWords();
  const [isOnPhone, setIsOnPhone] = useState(false);
  const { data: choices, isPending } = useChoices({ number: order.number, revision: revisionOf(order) });
  if (isPending) return <Loading label={t('state.loading')} />;
  return (
    <>
      <section className="sheet-card stack" aria-labelledby="waits">
        <h2 id="waits">{say('waits')}</h2>
        {choices?.chooseBy !== undefined && (
          <p role="status">{say('waitsUntil', { when: when(choices.chooseBy) })}</p>
        )}
        <ul className="facts">
          {choices?.lines.map((line) => {
            const proposed = line.substitutes.filter(({ isProposed }) => isProposed);
            return (
              <li key={line.sku}>
                <Picture image={line.image} side={56} />
                <span className="grow">
                  {articleName(line)}
                  <small>{say('missing', { count: line.missing })}</small>
                  {proposed.map((article) => (
                    <small key={article.sku}>
                      <Icon name="speech" size={18} /> {say('proposed', { article: articleName(article) })}
                    </small>
                  ))}
                </span>
              </li>
            );
          })}
        </ul>
        <Button
          icon="person"
          isWide
          disabledReason={choices === undefined ? '' : undefined}
          onClick={() => setIsOnPhone(true)}
        >
          {say('phone')}
        </Button>
        {isOnPhone && choices !== undefined && (
          <PhoneSheet order={order} choices={choices} onClose={() => setIsOnPhone(false)} />
        )}
      </section>
      {children}
    </>
  );
}

function Answered({ answer: { choice, isLapsed } }: { answer: Answer }) {
  const { say } = useChoicesWords();
  const words = { choice: say(`answer.${choice}`) };
  return (
    <Notice
      tone="ok"
      icon="speech"
      title={isLapsed ? say('answeredBySystem', words) : say('answered', words)}
    />
  );
}
