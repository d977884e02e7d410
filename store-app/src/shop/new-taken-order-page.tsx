import type { CustomerView } from '@passerelle/shared/api/customers';
import type { ScanView } from '@passerelle/shared/api/stock';
import type { TakenChannel, TakeOrderRequest } from '@passerelle/shared/api/taken-orders';
import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { ArticleSearch } from '../features/counter/article-search.js';
import { keepBasket, keptBasket, withQuantity } from '../features/counter/basket.js';
import { CustomerSearch } from '../features/customers/customer-search.js';
import customerClasses from '../features/customers/customers.module.css';
import { NewCustomerSheet } from '../features/customers/new-customer-sheet.js';
import { Codes } from '../features/payment/code-sheet.js';
import { settle, type Tender } from '../features/payment/payment.js';
import { MethodFields, VoucherFields } from '../features/payment/tender.js';
import { Banners } from '../features/shell/banners.js';
import { useArticleFinder } from '../features/stock/use-article-finder.js';
import { type Person, PersonChoice } from '../features/taken/person-choice.js';
import { ShopChoice, WayChoice } from '../features/taken/shop-choice.js';
import { ShopQuestion } from '../features/taken/shop-question.js';
import classes from '../features/taken/taken.module.css';
import { useTakenWords } from '../features/taken/taken-words.js';
import { useQuoteIn, useServingShops, useTakeOrder } from '../features/taken/use-taken.js';
import { type AskedLine, AskedLines } from '../features/transfers/asked-lines.js';
import { get, refusalOf } from '../lib/api.js';
import { useColleague } from '../lib/shop-floor.js';
import { beep } from '../lib/sound.js';
import { Button } from '../ui/button.js';
import { Strip } from '../ui/choice.js';
import due from '../ui/due.module.css';
import { Notice } from '../ui/notice.js';
import { Screen } from '../ui/screen.js';
import { Empty } from '../ui/states.js';

type Way = 'reserve' | 'pay' | 'link';

/** Lines that the counter basket could not sell. */
export interface FromCounter {
  readonly lacking: readonly AskedLine[];
}

/** Orders for somebody: what the shop lacks, or what a caller wants. */
export function NewTakenOrderPage() {
  const { t, say, money } = useTakenWords();
  const navigate = useNavigate();
  const me = useColleague();
  const [parameters] = useSearchParams();
  const lacking = (useLocation().state as FromCounter | null)?.lacking ?? [];
  const channel: TakenChannel = parameters.get('channel') === 'telephone' ? 'telephone' : 'counter';
  const [asked, setAsked] = useState<readonly AskedLine[]>(lacking);
  const [person, setPerson] = useState<Person>();
  const [place, setPlace] = useState('');
  const [shopCode, setShopCode] = useState<string>();
  const [isWantedHere, setWantedHere] = useState(channel === 'counter');
  const [way, setWay] = useState<Way>('reserve');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [tender, setTender] = useState<Tender>({ method: 'card', typed: '', vouchers: [] });
  const lines = asked.map(({ article, quantity }) => ({ sku: article.sku, quantity }));
  const shops = useServingShops(lines, place.trim().length >= 2 ? place.trim() : '');
  const shop = shops.data?.items.find(({ store }) => store.code === shopCode);
  const isBrought = isWantedHere && shop !== undefined && !shop.isHere && shop.mayBeHereAt !== undefined;
  const quote = useQuoteIn(shop?.store.code, lines, codes);
  const totalCents = asked.length > 0 && shop ? quote.data?.document.totalCents : undefined;
  const settled = settle(tender, totalCents ?? 0);
  const take = useTakeOrder();
  const add = (article: ScanView): void => {
    beep();
    finder.forget();
    setAsked((before) => withOneMore(before, article));
  };
  const finder = useArticleFinder(add);
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const missing = missingOf();

  function missingOf(): string | undefined {
    if (asked.length === 0) return say('missing.article');
    if (shop === undefined) return say('missing.shop');
    if (person === undefined) return say('missing.customer');
    if (quote.isError) return refusalOf(quote.error)?.problem.detail ?? t('state.unreachable');
    if (totalCents === undefined) return '';
    if (way === 'pay' && settled.lackingCents > 0)
      return t('due.lacking', { amount: money(settled.lackingCents) });
    return undefined;
  }

  const confirm = (): void => {
    if (shop === undefined || person === undefined) return;
    const body: TakeOrderRequest = {
      ...{ channel, mode: way === 'reserve' ? 'reserve' : 'collect', store: shop.store.code },
      ...(isBrought && me.store !== undefined && { bringTo: me.store }),
      ...{ lines, codes: [...codes], customerId: person.id },
      ...(quote.data && { quote: { hash: quote.data.hash, at: quote.data.document.at } }),
      ...(way === 'pay' && { payments: settled.payments }),
    };
    take.mutate(
      { body, label: say('act.taken', { name: person.name }) },
      {
        onSuccess: ({ number }) => {
          leaveTheCounter(lacking);
          void navigate(`/counter/orders/${encodeURIComponent(number)}`, { replace: true });
        },
      },
    );
  };
  return (
    <Screen
      title={say(channel === 'telephone' ? 'telephoneTitle' : 'counterTitle')}
      subtitle={say('newLead')}
      back={{ to: '/counter/orders', label: say('back') }}
    >
      <Banners />
      {take.isError && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {refusalOf(take.error)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      {finder.fault !== undefined && <Notice tone="stop" icon="warning" isUrgent title={finder.fault} />}
      <div className={due.page}>
        <div className={due.basket}>
          <ArticleSearch results={finder.results} onAsk={finder.ask} onTake={add} onForget={finder.forget} />
          {asked.length === 0 && finder.results === undefined && (
            <Empty icon={channel === 'telephone' ? 'phone' : 'truck'} title={say('start')}>
              <p>{say('startHint')}</p>
            </Empty>
          )}
          {asked.length > 0 && <AskedLines asked={asked} onChange={setAsked} />}
          <div className={classes.person}>
            <PersonChoice
              person={person}
              onChoose={setPerson}
              nameOf={nameOf}
              search={(choose) => (
                <CustomerSearch
                  renderItem={({ id, name }, content) => (
                    <button
                      type="button"
                      className={customerClasses.result}
                      onClick={() => choose({ id, name })}
                    >
                      {content}
                    </button>
                  )}
                />
              )}
              write={(onDone, onClose) => <NewCustomerSheet onOpen={onDone} onClose={onClose} />}
            />
          </div>
          {asked.length > 0 && (
            <ShopQuestion
              shops={shops}
              place={channel === 'telephone' ? { value: place, onChange: setPlace } : undefined}
            >
              {shops.data && (
                <ShopChoice
                  shops={shops.data.items}
                  value={shopCode}
                  isBrought={isWantedHere}
                  onChoose={setShopCode}
                />
              )}
              {shop && <WayChoice shop={shop} isBrought={isBrought} onChoose={setWantedHere} />}
            </ShopQuestion>
          )}
        </div>
        <section className={due.due} aria-labelledby="due">
          <div className={due.head}>
            <h2 id="due">{say('total')}</h2>
            <strong aria-live="polite">{totalCents === undefined ? '–' : money(totalCents)}</strong>
            <p>{say('units', { count: units })}</p>
          </div>
          <div className={classes.questions}>
            <Strip<Way>
              legend={say('mode')}
              name="mode"
              value={way}
              onChoose={setWay}
              options={[
                { value: 'reserve', label: say('mode.reserve') },
                channel === 'telephone'
                  ? { value: 'link', label: say('mode.link') }
                  : { value: 'pay', label: say('mode.pay') },
              ]}
            />
            {way === 'link' && <p className="mute">{say('linkHint')}</p>}
          </div>
          <div className={due.foot}>
            <Codes codes={codes} onChange={setCodes} />
            {way === 'pay' && (totalCents ?? 0) > 0 && (
              <>
                <VoucherFields tender={tender} settled={settled} onChange={setTender} />
                <MethodFields tender={tender} settled={settled} onChange={setTender} />
              </>
            )}
            <Button tone="go" isBig isWide isBusy={take.isPending} disabledReason={missing} onClick={confirm}>
              {say(`do.${way}`, { amount: money(totalCents ?? 0) })}
            </Button>
          </div>
        </section>
      </div>
    </Screen>
  );
}

function withOneMore(asked: readonly AskedLine[], article: ScanView): readonly AskedLine[] {
  const there = asked.some((line) => line.article.sku === article.sku);
  if (!there) return [...asked, { article, quantity: 1 }];
  return asked.map((line) =>
    line.article.sku === article.sku ? { ...line, quantity: line.quantity + 1 } : line,
  );
}

async function nameOf(id: string): Promise<string> {
  return (await get<CustomerView>(`/staff/customers/${id}`)).name;
}

/** What was ordered for somebody is not sold at the counter too. */
function leaveTheCounter(lacking: readonly AskedLine[]): void {
  const after = lacking.reduce(
    (basket, { article }) => withQuantity(basket, article.sku, 0),
    keptBasket(sessionStorage),
  );
  keepBasket(sessionStorage, after);
}
