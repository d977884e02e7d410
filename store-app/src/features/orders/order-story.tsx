import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { articleName } from '../../lib/article-name.js';
import { whoWords } from '../../lib/who.js';
import { type MessageKey, useWords, type Words } from '../../lib/words.js';
import { Icon, type IconName } from '../../ui/icon.js';
import classes from '../../ui/story.module.css';

const known: Readonly<Record<string, { key: MessageKey; icon: IconName }>> = {
  place: { key: 'story.place', icon: 'globe' },
  'start-picking': { key: 'story.start-picking', icon: 'scan' },
  release: { key: 'story.release', icon: 'swap' },
  'take-over': { key: 'story.take-over', icon: 'swap' },
  pick: { key: 'story.pick', icon: 'check' },
  'undo-pick': { key: 'story.undo-pick', icon: 'undo' },
  'set-aside': { key: 'story.set-aside', icon: 'crate' },
  'undo-set-aside': { key: 'story.undo-set-aside', icon: 'undo' },
  'hand-over': { key: 'story.hand-over', icon: 'hand-over' },
  'undo-hand-over': { key: 'story.undo-hand-over', icon: 'undo' },
  cancel: { key: 'story.cancel', icon: 'cross' },
  refuse: { key: 'story.refuse', icon: 'cross' },
  extend: { key: 'story.extend', icon: 'calendar' },
  'change-store': { key: 'story.change-store', icon: 'store' },
  'check-in': { key: 'story.check-in', icon: 'place' },
  acknowledge: { key: 'story.acknowledge', icon: 'eye' },
  expire: { key: 'story.expire', icon: 'alarm' },
  pay: { key: 'story.pay', icon: 'card' },
  'pay-now': { key: 'story.pay-now', icon: 'card' },
  revive: { key: 'story.revive', icon: 'card' },
  'ask-shopper': { key: 'story.ask-shopper', icon: 'speech' },
  choose: { key: 'story.choose', icon: 'speech' },
  'send-transfer': { key: 'story.send-transfer', icon: 'truck' },
  'receive-transfer': { key: 'story.receive-transfer', icon: 'truck' },
  short: { key: 'story.short', icon: 'warning' },
  'move-deadline': { key: 'story.move-deadline', icon: 'calendar' },
  'take-back': { key: 'story.take-back', icon: 'shelf' },
};

/** Everything that happened to an order, oldest first, with who did it. */
export function OrderStory({ order: { story, lines } }: { order: StaffOrderView }) {
  const words = useWords();
  const { t } = words;
  return (
    <section className="sheet-card" aria-labelledby="story">
      <h2 id="story">{t('story.title')}</h2>
      <ol className={classes.story}>
        {story.map((step) => {
          const told = known[step.command];
          return (
            <li key={`${step.at}${step.command}`}>
              <Icon name={told?.icon ?? 'info'} size={22} />
              <span className="grow">
                <b>{told === undefined ? step.command : t(told.key)}</b>
                <small>
                  {[words.when(step.at), whoWords(step.who, words), step.via && t(`story.via.${step.via}`)]
                    .filter(Boolean)
                    .join(', ')}
                  {step.detail !== undefined && <br />}
                  {step.detail !== undefined && detailWords(step, lines, words)}
                </small>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

type Step = StaffOrderView['story'][number];

const shortReasons: Readonly<Record<string, MessageKey>> = {
  'shelf-empty': 'short.reason.shelf-empty',
  damaged: 'short.reason.damaged',
  'wrong-label': 'short.reason.wrong-label',
  'in-customer-hands': 'short.reason.in-customer-hands',
};

const choices: Readonly<Record<string, MessageKey>> = {
  drop: 'story.choice.drop',
  wait: 'story.choice.wait',
  substitute: 'story.choice.substitute',
};

/** The reasons that this tablet records as codes are told in words. */
function detailWords({ command, detail = '' }: Step, lines: StaffOrderView['lines'], { t }: Words): string {
  if (command === 'set-aside') return t('mark.bin', { bin: detail });
  return detail
    .split(', ')
    .map((part) => {
      const key = command === 'choose' ? choices[part] : shortReasons[part];
      return key === undefined ? namedUnits(part, lines) : t(key);
    })
    .join(', ');
}

/** "2 × Niveau à bulle" of "NIV60 × 2": colleagues know articles by their names. */
function namedUnits(part: string, lines: StaffOrderView['lines']): string {
  const [, sku, units] = /^(\S+) × (\d+)$/.exec(part) ?? [];
  const line = lines.find((one) => one.sku === sku);
  return line === undefined ? part : `${units} × ${articleName(line)}`;
}
