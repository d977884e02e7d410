import { useFocusTrap } from '@mantine/hooks';
import type { StaffOrderLineView } from '@passerelle/shared/api/staff-orders';
import type { ScanView } from '@passerelle/shared/api/stock';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { get } from '../../lib/api.js';
import { articleName } from '../../lib/article-name.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { useFocusHome } from '../../ui/focus-home.js';
import { Icon } from '../../ui/icon.js';
import { Barcode, Picture } from '../../ui/marks.js';
import classes from './wrong-article.module.css';

interface WrongArticleProps {
  scanned: string;
  expected: StaffOrderLineView;
  /** True: it belongs to the order, but all its units have been found. */
  isEnough: boolean;
  onUnderstood: () => void;
  onCannotFind: () => void;
}

/** The whole screen in red: what was scanned, what is needed, and that nothing changed. */
export function WrongArticle({ scanned, expected, isEnough, onUnderstood, onCannotFind }: WrongArticleProps) {
  const { t } = useWords();
  useFocusHome();
  const { data: found } = useQuery({
    queryKey: ['scan', scanned],
    queryFn: ({ signal }) => get<ScanView>(`/staff/scan/${encodeURIComponent(scanned)}`, {}, signal),
    retry: false,
  });
  const wanted = articleName(expected);
  const got = found === undefined ? undefined : articleName(found);
  const trap = useFocusTrap();
  return (
    <section
      ref={trap}
      className={classes.alert}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="wrong-title"
      aria-describedby="wrong-detail"
    >
      <div className={classes.alertHead}>
        <Icon name="stop" size={76} />
        <div>
          <h2 id="wrong-title">{t(isEnough ? 'wrong.enough' : 'wrong.title')}</h2>
          <p id="wrong-detail">
            {t('wrong.unchanged', { picked: expected.picked, quantity: expected.quantity })}{' '}
            {found?.aisle !== undefined && t('wrong.putBack', { aisle: found.aisle })}
          </p>
        </div>
      </div>
      <div className={classes.versus}>
        <div className={`${classes.side} ${classes.bad}`}>
          <h3>
            <Icon name="cross" />
            {t('wrong.scanned')}
          </h3>
          <div className={classes.image}>
            {found === undefined ? (
              <Icon name="scan" size={64} />
            ) : (
              <Picture image={found.image} side="big" />
            )}
          </div>
          <p>{got === undefined ? t('wrong.unknown') : <Differing text={got} from={wanted} />}</p>
          <Barcode digits={found?.gtin ?? scanned} spoken={t('barcode.spoken')} isBig />
        </div>
        <div className={classes.middle}>
          <Icon name="not-equal" size={48} />
        </div>
        <div className={`${classes.side} ${classes.good}`}>
          <h3>
            <Icon name="check" />
            {t('wrong.expected')}
          </h3>
          <div className={classes.image}>
            <Picture image={expected.image} side="big" />
          </div>
          <p>{got === undefined ? wanted : <Differing text={wanted} from={got} />}</p>
          <Barcode digits={expected.gtin} spoken={t('barcode.spoken')} isBig />
        </div>
      </div>
      <div className={classes.alertActs}>
        <Button icon="warning" isBig onClick={onCannotFind}>
          {t('wrong.cannotFind')}
        </Button>
        <Button icon="scan" isBig onClick={onUnderstood} isFirstFocus>
          {t('wrong.understood')}
        </Button>
      </div>
    </section>
  );
}

/** The words that tell two look-alikes apart, marked; nothing is marked when the names share no word. */
function Differing({ text, from }: { text: string; from: string }) {
  return differences(text, from).map(({ place, word, isDifferent }) => (
    <Fragment key={place}>
      {place > 0 && ' '}
      {isDifferent ? <mark>{word}</mark> : word}
    </Fragment>
  ));
}

function differences(text: string, from: string): { place: number; word: string; isDifferent: boolean }[] {
  // A measure is one word: "60 cm" against "80 cm" is marked whole.
  const others = new Set(from.toLowerCase().split(' '));
  const words = text.split(' ');
  const isAlike = words.some((word) => others.has(word.toLowerCase()));
  return words.map((word, place) => ({
    place,
    word,
    isDifferent: isAlike && !others.has(word.toLowerCase()),
  }));
}
