import { type FormEvent, useState } from 'react';
import { articleName } from '../../lib/article-name.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { Sheet } from '../../ui/sheet.js';
import { type BasketLine, lackingLines } from './basket.js';
import type { Shown } from './use-shown-basket.js';

/** The way to a shopper's basket, and what of it the shop cannot sell. */
export function ShownBasket({ shown, lines }: { shown: Shown; lines: readonly BasketLine[] }) {
  const { t } = useWords();
  const { open, fault, isAsking, setAsking } = shown;
  return (
    <div className="stack" style={{ marginBottom: 12 }}>
      {/* Without the sheet the QR was scanned: the fault stands here. */}
      {fault !== undefined && !isAsking && <Notice tone="stop" icon="warning" isUrgent title={fault} />}
      {open.data !== undefined && lines.length > 0 && (
        <Gaps opened={open.data} lines={lines} onSeen={open.reset} />
      )}
      <Button icon="basket" onClick={() => setAsking(true)}>
        {t('shown.open')}
      </Button>
      {isAsking && <AskCode shown={shown} />}
    </div>
  );
}

interface GapsProps {
  opened: NonNullable<Shown['open']['data']>;
  lines: readonly BasketLine[];
  onSeen: () => void;
}

/** What the shop lacks of the basket as it lies here now, what is no longer sold, and what has to be weighed. */
function Gaps({ opened, lines, onSeen }: GapsProps) {
  const { t } = useWords();
  const wanted = new Set(opened.lines.map(({ article }) => article.sku));
  const lacking = lackingLines(lines.filter(({ article }) => wanted.has(article.sku)));
  const said = [
    ...lacking.map(({ article, quantity }) =>
      t('shown.lacks', { name: articleName(article), count: quantity, shelf: article.shelf }),
    ),
    ...opened.lines
      .filter(({ article }) => article.isWeighed)
      .map(({ article }) => t('shown.toWeigh', { name: articleName(article) })),
    ...opened.gone.map(({ sku }) => t('shown.gone', { sku })),
  ];
  const seen = <Button onClick={onSeen}>{t('shown.seen')}</Button>;
  if (said.length === 0) return <Notice tone="ok" icon="check" title={t('shown.all')} action={seen} />;
  return (
    <Notice tone="hot" icon="info" title={t('shown.notAll')} action={seen}>
      {said.map((line) => (
        <span key={line} style={{ display: 'block' }}>
          {line}
        </span>
      ))}
    </Notice>
  );
}

function AskCode({ shown: { open, fault, setAsking } }: { shown: Shown }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const ask = (event?: FormEvent): void => {
    event?.preventDefault();
    if (typed.trim() !== '') open.mutate(typed.trim());
  };
  return (
    <Sheet
      title={t('shown.open')}
      lead={t('shown.hint')}
      closeLabel={t('action.closeUnchanged')}
      onClose={() => setAsking(false)}
      foot={
        <>
          <Button isBig onClick={() => setAsking(false)}>
            {t('action.cancel')}
          </Button>
          <Button tone="go" isBig isBusy={open.isPending} onClick={() => ask()}>
            {t('shown.take')}
          </Button>
        </>
      }
    >
      <form onSubmit={ask}>
        <Field
          label={t('shown.code')}
          icon="scan"
          isArmed
          autoFocus
          autoComplete="off"
          maxLength={300}
          value={typed}
          onChange={setTyped}
          {...(fault !== undefined && { fault })}
        />
      </form>
    </Sheet>
  );
}
