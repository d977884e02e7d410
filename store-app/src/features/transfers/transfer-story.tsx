import type { TransferView } from '@passerelle/shared/api/transfers';
import { whoWords } from '../../lib/who.js';
import { Icon, type IconName } from '../../ui/icon.js';
import classes from '../../ui/story.module.css';
import { useTransfersWords } from './transfers-words.js';

const icons: Readonly<Record<string, IconName>> = {
  request: 'speech',
  approve: 'check',
  refuse: 'cross',
  prepare: 'crate',
  ship: 'truck',
  receive: 'shelf',
  close: 'lock',
  cancel: 'cross',
  'report-lost': 'warning',
};

/** Everything that happened to a box, oldest first, with who did it. */
export function TransferStory({ story }: { story: TransferView['story'] }) {
  const words = useTransfersWords();
  const { t, say, has, when } = words;
  return (
    <section className="sheet-card" aria-labelledby="story">
      <h2 id="story">{t('story.title')}</h2>
      <ol className={classes.story}>
        {story.map((step) => {
          const key = `told.${step.command}`;
          return (
            <li key={`${step.at}${step.command}`}>
              <Icon name={icons[step.command] ?? 'info'} size={22} />
              <span className="grow">
                <b>{has(key) ? say(key) : step.command}</b>
                <small>
                  {[when(step.at), whoWords(step.who, words)].join(', ')}
                  {step.detail !== undefined && <br />}
                  {step.detail}
                </small>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
