import type { CollectorView } from '@passerelle/shared/api/collectors';
import type { OrderView } from '@passerelle/shared/api/orders';
import { collectionPath } from '@passerelle/shared/storefront-paths';
import { useState } from 'react';
import { Sheet } from '../../ui/sheet.js';
import { CollectorForm } from './collector-form.js';
import { useCollectorsWords } from './collectors-words.js';
import { useCollector } from './use-collector.js';

interface CollectorCardProps {
  order: OrderView;
  token: string;
  /** Whom the shopper named, when they did. */
  collector: CollectorView | null;
  onChanged: () => void;
}

/** Somebody else may come: named, replaced, and the right taken back by the shopper alone. */
export function CollectorCard({ order, token, collector, onChanged }: CollectorCardProps) {
  const { c } = useCollectorsWords();
  const desk = useCollector(order.number, token, onChanged);
  const [told, setTold] = useState<string>();
  const isPaid = order.mode === 'collect';
  return (
    <section className="card pad who" aria-labelledby="who">
      <h2 id="who">{c('title')}</h2>
      <div role="alert">{desk.fault ? <p className="note note--hot">{desk.fault}</p> : null}</div>
      <div role="status">{told ? <p className="note note--ok">{told}</p> : null}</div>
      {collector === null ? (
        <>
          <p className="s soft">{c(isPaid ? 'leadPaid' : 'lead')}</p>
          <CollectorForm
            isBusy={desk.isBusy}
            name={(person) => {
              setTold(undefined);
              return desk.name(person);
            }}
          />
        </>
      ) : (
        <Named
          key={collector.token}
          order={order}
          collector={collector}
          desk={desk}
          onRevoked={() => setTold(c('revoked'))}
        />
      )}
    </section>
  );
}

interface NamedProps {
  order: OrderView;
  collector: CollectorView;
  desk: ReturnType<typeof useCollector>;
  onRevoked: () => void;
}

function Named({ order, collector, desk, onRevoked }: NamedProps) {
  const { c, locale, deadline } = useCollectorsWords();
  const [open, setOpen] = useState<'replace' | 'revoke'>();
  const close = () => setOpen(undefined);
  const name = `${collector.firstName} ${collector.lastName}`;
  return (
    <>
      <p>
        <b>{c('named', { name })}</b>
        <br />
        <span className="s soft">
          {c('since', { when: deadline(collector.namedAt, order.store.timezone) })}
          {collector.phoneMasked ? `, ${collector.phoneMasked}` : ''}
        </span>
      </p>
      <HandOn
        order={order}
        path={collectionPath(locale, order.number, collector.token)}
        name={collector.firstName}
      />
      <p className="who__do">
        <button type="button" className="lnk" onClick={() => setOpen('replace')}>
          {c('replace')}
        </button>
        <button type="button" className="lnk danger" onClick={() => setOpen('revoke')}>
          {c('revoke')}
        </button>
      </p>
      <Sheet title={c('replace')} isOpen={open === 'replace'} onClose={close}>
        <p>{c('replaceText', { name })}</p>
        <CollectorForm isBusy={desk.isBusy} name={desk.name} />
      </Sheet>
      <Sheet title={c('revokeTitle', { name })} isQuestion isOpen={open === 'revoke'} onClose={close}>
        <p>{c('revokeText')}</p>
        <div className="act">
          <button
            type="button"
            className="btn btn--2 danger"
            disabled={desk.isBusy}
            onClick={async () => {
              if (await desk.revoke()) onRevoked();
            }}
          >
            {c('revokeYes')}
          </button>
          <button type="button" className="btn" onClick={close}>
            {c('revokeNo')}
          </button>
        </div>
      </Sheet>
    </>
  );
}

/** The link that is handed on: by the phone's own ways where it has some, else copied. */
function HandOn({ order, path, name }: { order: OrderView; path: string; name: string }) {
  const { c } = useCollectorsWords();
  const [isCopied, setIsCopied] = useState(false);
  const address = () => new URL(path, location.href).href;
  const send = async () => {
    if (typeof navigator.share === 'function') {
      const text = c('shareText', { shop: order.store.name });
      // Closed without sending: nothing went wrong.
      await navigator.share({ text, url: address() }).catch(() => undefined);
      return;
    }
    await navigator.clipboard.writeText(address());
    setIsCopied(true);
  };
  return (
    <>
      <p className="who__do">
        <button type="button" className="btn btn--2" onClick={() => void send()}>
          {c('share')}
        </button>
        <a className="lnk" href={path}>
          {c('open')}
        </a>
      </p>
      <div role="status">{isCopied ? <p className="note note--ok">{c('copied', { name })}</p> : null}</div>
    </>
  );
}
