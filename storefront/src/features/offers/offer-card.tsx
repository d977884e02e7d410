import type { OfferView } from '@passerelle/shared/api/offers';
import { formatDate } from '@passerelle/shared/i18n/format';
import { Link } from '../../lib/router/links.js';
import { useWords, type Words } from '../../lib/words.js';
import { Picture } from '../../ui/picture.js';

interface OfferCardProps {
  offer: OfferView;
  zone: string;
  /** The heading's level below the page's own. */
  level?: 2 | 3;
}

/** An offer as a banner: its words, until when, and the way to its page. */
export function OfferCard({ offer, zone, level = 2 }: OfferCardProps) {
  const words = useWords();
  const { path } = words;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <li className="of">
      <div className="of__t">
        <Heading>
          <Link to={path('offer', offer.id)}>{offer.title}</Link>
        </Heading>
        <p>{offer.sentence}</p>
        <p className="s">{untilWords(offer, zone, words)}</p>
      </div>
      <Picture image={offer.image} size={112} />
    </li>
  );
}

/** "Jusqu’au dimanche 30 novembre inclus"; the hour where it ends within a day. */
export function untilWords({ endsAt }: OfferView, zone: string, { t, now, locale, time }: Words): string {
  if (!endsAt) return t('promo.open');
  // Validity is half-open: the last day is the one of the instant just before the end.
  const lastMs = Date.parse(endsAt) - 1;
  const isToday =
    lastMs - now < 86_400_000 && formatDate(lastMs, now, zone, locale) === formatDate(now, now, zone, locale);
  if (isToday) return t('promo.today', { time: time(endsAt, zone) });
  return t('promo.until', { day: formatDate(lastMs, now, zone, locale) });
}
