import type { OrderView } from '@passerelle/shared/api/orders';
import { useWords } from '../../lib/words.js';
import { QrCode } from '../../ui/qr-code.js';

/** What is shown at the counter: the QR, the short code, the bin and the desk. Nothing else. */
export function Ticket({ order, directions }: { order: OrderView; directions: string | undefined }) {
  const { t } = useWords();
  const { code, qr, bin } = order.pickup;
  return (
    <section className="tick" aria-labelledby="code">
      <h2 className="vh" id="code">
        {t('ticket.title')}
      </h2>
      <div className="tick__q">
        <QrCode payload={qr} label={t('ticket.qr', { code })} />
        <p className="code">{code}</p>
        <p className="s soft">{t(order.state === 'ready' ? 'ticket.show' : 'ticket.showLater')}</p>
      </div>
      {bin || directions ? (
        <>
          <div className="cutl" />
          <div className="where2">
            {bin ? (
              <p className="bin">
                <small>{t('ticket.bin')}</small>
                {bin}
              </p>
            ) : null}
            {directions ? <p>{directions}</p> : null}
          </div>
        </>
      ) : null}
    </section>
  );
}
