import { useWords } from '../lib/words.js';
import { Prose } from './prose.js';
import { longTexts } from './texts/long-texts.js';

/** Everything this site keeps on a device, by name: that is all there is. */
const keptHere = [
  ['shop', 'cookies.shop', 'cookies.year'],
  ['basket', 'cookies.basketCopy', 'cookies.halfYear'],
  ['passerelle-basket', 'cookies.basketKey', 'cookies.halfYear'],
  ['passerelle-shopper', 'cookies.session', 'cookies.halfYear'],
  ['passerelle.basket', 'cookies.basket', 'cookies.untilCleared'],
  ['passerelle.basket-server', 'cookies.basketSeen', 'cookies.untilSignOut'],
  ['passerelle.basket-merged', 'cookies.basketSeen', 'cookies.untilSignOut'],
  ['passerelle.orders', 'cookies.orders', 'cookies.untilOver'],
  ['passerelle.attempt', 'cookies.attempt', 'cookies.tab'],
  ['passerelle.scroll', 'cookies.scroll', 'cookies.tab'],
] as const;

export function Component() {
  const { t, locale } = useWords();
  const text = longTexts(locale);
  return (
    <Prose
      page="cookies"
      title={t('cookies.title')}
      lead="cookies.lead"
      sections={[
        ['cookies.none', 'cookies.noneText'],
        ['cookies.how', 'cookies.howText'],
      ]}
    >
      <section>
        <h2>{text('cookies.list')}</h2>
        <table className="spec">
          <thead>
            <tr>
              <th scope="col">{text('cookies.name')}</th>
              <th scope="col">{text('cookies.purpose')}</th>
              <th scope="col">{text('cookies.duration')}</th>
            </tr>
          </thead>
          <tbody>
            {keptHere.map(([name, purpose, duration]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{text(purpose)}</td>
                <td>{text(duration)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Prose>
  );
}
