import type { PromotionVersionView } from '@passerelle/shared/api/promotions';
import { Panel } from '../../ui/office.js';
import { usePromotionsWords } from './promotions-words.js';
import classes from './versions-panel.module.css';

/** What was published, one version after the other: when, by whom, and what each correction changed. */
export function VersionsPanel({ versions }: { versions: readonly PromotionVersionView[] }) {
  const { say, when, start, until } = usePromotionsWords();
  if (versions.length === 0) return null;
  return (
    <Panel title={say('versions.title')}>
      <ol className={classes.versions}>
        {versions.map((version, place) => (
          <li key={version.version}>
            <b>{say('versions.one', { version: version.version })}</b>
            <small>
              {say('versions.from', { when: start(version.startsAt) })}
              {version.endsAt !== undefined && `, ${until(version.endsAt)}`}
            </small>
            {version.publishedBy !== undefined && (
              <small>
                {say('versions.by', { name: version.publishedBy.name, when: when(version.publishedAt) })}
              </small>
            )}
            {version.comment !== undefined && <q>{version.comment}</q>}
            <Changes version={version} before={versions[place + 1]} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const IN_THE_SENTENCE: readonly string[] = ['kind', 'level', 'definition', 'conditions'];

function Changes({
  version,
  before,
}: {
  version: PromotionVersionView;
  before: PromotionVersionView | undefined;
}) {
  const { say, named, locale, until, money, number } = usePromotionsWords();
  if (before === undefined) return <p>{version.sentence[locale]}</p>;
  const { changed } = version;
  const none = say('limit.none');
  const end = (of: PromotionVersionView) =>
    of.authoredEndsAt === undefined ? say('bar.endless') : until(of.authoredEndsAt);
  const caps = (of: PromotionVersionView) => {
    const { budgetCents, maxUses, maxUsesPerContact } = of.limits;
    const said = [
      budgetCents !== undefined && money(budgetCents),
      maxUses !== undefined && say('limit.uses', { count: maxUses }),
      maxUsesPerContact !== undefined && say('limit.person', { count: number(maxUsesPerContact) }),
    ].filter((each) => each !== false);
    return said.length === 0 ? none : said.join(', ');
  };
  const rows: (readonly [string, string, string])[] = [];
  if (changed.some((field) => IN_THE_SENTENCE.includes(field)))
    rows.push([say('changed.rule'), before.sentence[locale], version.sentence[locale]]);
  if (changed.includes('endsAt')) rows.push([say('changed.endsAt'), end(before), end(version)]);
  if (changed.includes('limits')) rows.push([say('changed.limits'), caps(before), caps(version)]);
  const others = changed.filter(
    (field) => !IN_THE_SENTENCE.includes(field) && field !== 'endsAt' && field !== 'limits',
  );
  return (
    <>
      {rows.length > 0 && (
        <dl className={classes.changes}>
          {rows.map(([label, former, now]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <s>{former}</s> {now}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {others.length > 0 && (
        <p>
          {say('versions.others', { fields: others.map((field) => named(`changed.${field}`)).join(', ') })}
        </p>
      )}
      {changed.length === 0 && <p className="mute">{say('versions.same')}</p>}
    </>
  );
}
