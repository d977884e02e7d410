import { isSharedBasketAddress } from '@passerelle/shared/storefront-paths';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ArticleSearch } from '../features/counter/article-search.js';
import { promisedLines, withQuantity } from '../features/counter/basket.js';
import { CounterLines } from '../features/counter/counter-lines.js';
import { PromisedWarning } from '../features/counter/promised-warning.js';
import { ShownBasket } from '../features/counter/shown-basket.js';
import { useCounter } from '../features/counter/use-counter.js';
import { useShownBasket } from '../features/counter/use-shown-basket.js';
import { CustomerSearch } from '../features/customers/customer-search.js';
import customerClasses from '../features/customers/customers.module.css';
import { GestureButton } from '../features/gesture/gesture-button.js';
import { gestureRefusal } from '../features/gesture/gesture-refusal.js';
import { GrossSale } from '../features/gross-error/gross-sale.js';
import { Codes } from '../features/payment/code-sheet.js';
import { DuePanel } from '../features/payment/due-panel.js';
import { Banners } from '../features/shell/banners.js';
import { CounterPlaces } from '../features/taken/counter-places.js';
import { WeightSheet } from '../features/weight/weight-sheet.js';
import { refusalOf } from '../lib/api.js';
import { useScanner } from '../lib/scanner.js';
import { useWords, type Words } from '../lib/words.js';
import { Button } from '../ui/button.js';
import classes from '../ui/due.module.css';
import { Notice } from '../ui/notice.js';
import { Screen } from '../ui/screen.js';
import { Sheet } from '../ui/sheet.js';
import { Empty } from '../ui/states.js';

/** Selling at the counter, at the same quote as everywhere. */
export function CounterPage() {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const counter = useCounter();
  const { basket, quote, sale } = counter;
  const [isChoosing, setIsChoosing] = useState(false);
  const shown = useShownBasket(counter.setBasket);
  const ask = (text: string) =>
    isSharedBasketAddress(text) ? shown.open.mutate(text) : counter.find.mutate(text);
  useScanner(ask, !isChoosing && counter.weighing === undefined);
  const document = basket.lines.length === 0 ? undefined : quote.data?.document;
  const units = basket.lines.reduce((sum, line) => sum + line.quantity, 0);
  const refusal = refusalOf(sale.error);
  return (
    <Screen title={t('counter.title')} subtitle={t('counter.lead')}>
      <Banners />
      {sale.isError && refusal?.code !== 'gross-error' && (
        <Notice
          tone="stop"
          icon="warning"
          isUrgent
          title={t(refusal?.code === 'quote-changed' ? 'counter.priceChanged' : 'refused.title')}
        >
          {refusal?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      {refusal?.code === 'gross-error' && (
        <GrossSale fault={refusal} reason={counter.grossErrorReason} onReason={counter.setGrossErrorReason} />
      )}
      <div className={classes.page}>
        <div className={classes.basket}>
          <div style={{ marginBottom: 12 }}>
            <CounterPlaces />
          </div>
          <ArticleSearch
            results={counter.results}
            onAsk={ask}
            onTake={counter.take}
            onForget={counter.forgetResults}
          />
          <ShownBasket shown={shown} lines={basket.lines} />
          {counter.fault !== undefined && (
            <Notice tone="stop" icon="warning" isUrgent title={counter.fault} />
          )}
          {counter.isTakingPromised && (
            <PromisedWarning
              lines={promisedLines(basket)}
              reason={counter.overrideReason}
              onReason={counter.setOverrideReason}
            />
          )}
          {basket.lines.length === 0 ? (
            <Empty icon="basket" title={t('counter.empty')}>
              <p>{t('counter.emptyHint')}</p>
            </Empty>
          ) : (
            <CounterLines
              lines={basket.lines}
              document={document}
              onChange={(sku, quantity) => counter.setBasket((before) => withQuantity(before, sku, quantity))}
              onWeigh={counter.setWeighing}
              onOrder={(line) =>
                void navigate('/counter/orders/new?channel=counter', { state: { lacking: [line] } })
              }
            />
          )}
        </div>
        <DuePanel
          dueCents={document?.totalCents ?? (basket.lines.length === 0 ? 0 : undefined)}
          vatCents={document?.vat.reduce((sum, rate) => sum + rate.vatCents, 0)}
          note={t('order.units', { count: units })}
          explanation={document === undefined ? undefined : quote.data?.explanation}
          isAsking={quote.isFetching}
          isBusy={sale.isPending}
          disabledReason={whyNot(counter, words)}
          nothingDueLabel={t('counter.close')}
          before={
            <>
              <Button icon="person" isWide onClick={() => setIsChoosing(true)}>
                {basket.customer?.name ?? t('counter.customer')}
              </Button>
              <Codes
                codes={basket.codes}
                onChange={(codes) => counter.setBasket((before) => ({ ...before, codes }))}
              />
              <GestureButton
                gesture={basket.gesture}
                onChange={(gesture) => counter.setBasket((before) => ({ ...before, gesture }))}
              />
            </>
          }
          onSettle={(payments) =>
            sale.mutate(payments, {
              onSuccess: (receipt) => void navigate(`/receipts/${receipt.number}`),
            })
          }
        />
      </div>
      {counter.weighing !== undefined && (
        <WeightSheet
          {...counter.weighing}
          onWeigh={counter.weigh}
          onClose={() => counter.setWeighing(undefined)}
        />
      )}
      {isChoosing && (
        <Sheet
          title={t('counter.customer')}
          closeLabel={t('action.closeUnchanged')}
          onClose={() => setIsChoosing(false)}
        >
          {basket.customer !== undefined && (
            <Button
              icon="cross"
              onClick={() => {
                counter.setBasket((before) => ({ ...before, customer: undefined }));
                setIsChoosing(false);
              }}
            >
              {t('counter.noCustomer')}
            </Button>
          )}
          <CustomerSearch
            renderItem={({ id, name }, content) => (
              <button
                type="button"
                className={customerClasses.result}
                onClick={() => {
                  counter.setBasket((before) => ({ ...before, customer: { id, name } }));
                  setIsChoosing(false);
                }}
              >
                {content}
              </button>
            )}
          />
        </Sheet>
      )}
    </Screen>
  );
}

/** A sale with such a code would be refused; other codes that give nothing are simply not used up. */
const unusable: ReadonlySet<string> = new Set([
  'refused',
  'unknown',
  'not-started',
  'ended',
  'spent',
  'customer-limit',
  'stopped',
]);

function whyNot(counter: ReturnType<typeof useCounter>, { t, locale }: Words) {
  const { basket, quote, isTakingPromised, overrideReason } = counter;
  if (basket.lines.length === 0) return t('counter.emptyReason');
  if (quote.isError) return refusalOf(quote.error)?.problem.detail ?? t('state.unreachable');
  if (quote.data === undefined) return '';
  if (quote.data.explanation.codes.some(({ reason }) => unusable.has(reason))) return t('code.removeFirst');
  const refusedGesture = gestureRefusal(quote.data.explanation, locale);
  if (refusedGesture !== undefined) return refusedGesture;
  if (isTakingPromised && overrideReason.trim() === '') return t('promised.reasonNeeded');
  return undefined;
}
