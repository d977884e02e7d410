import { useWords } from '../lib/words.js';
import { Prose } from './prose.js';

/** Everything this site keeps on a device, by name: that is all there is. */
const keptHere = [
  ['shop', 'cookies.shop', 'cookies.year'],
  ['passerelle.basket', 'cookies.basket', 'cookies.untilCleared'],
  ['passerelle.orders', 'cookies.orders', 'cookies.untilOver'],
  ['passerelle.attempt', 'cookies.attempt', 'cookies.tab'],
] as const;

export function Component() {
  const { t } = useWords();
  return (
    <Prose
      page="cookies"
      title="cookies.title"
      lead="cookies.lead"
      sections={[
        ['cookies.none', 'cookies.noneText'],
        ['cookies.how', 'cookies.howText'],
      ]}
    >
      <section>
        <h2>{t('cookies.list')}</h2>
        <table className="spec">
          <thead>
            <tr>
              <th scope="col">{t('cookies.name')}</th>
              <th scope="col">{t('cookies.purpose')}</th>
              <th scope="col">{t('cookies.duration')}</th>
            </tr>
          </thead>
          <tbody>
            {keptHere.map(([name, purpose, duration]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{t(purpose)}</td>
                <td>{t(duration)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Prose>
  );
}
