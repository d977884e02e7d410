import type { ScanView } from '@passerelle/shared/api/stock';
import type { StoreView } from '@passerelle/shared/api/stores';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ArticleSearch } from '../features/counter/article-search.js';
import { Banners } from '../features/shell/banners.js';
import { useArticleFinder } from '../features/stock/use-article-finder.js';
import { type AskedLine, AskedLines } from '../features/transfers/asked-lines.js';
import { useTransfersWords } from '../features/transfers/transfers-words.js';
import { useAskForGoods, useOtherShops } from '../features/transfers/use-transfers.js';
import { refusalOf } from '../lib/api.js';
import { useColleague } from '../lib/shop-floor.js';
import { beep } from '../lib/sound.js';
import { Button } from '../ui/button.js';
import { Choice } from '../ui/choice.js';
import choosing from '../ui/choosing.module.css';
import due from '../ui/due.module.css';
import { Notice } from '../ui/notice.js';
import { Screen } from '../ui/screen.js';
import { Empty, Loading } from '../ui/states.js';

/** Goods that another shop has and this one needs. */
export function NewTransferPage() {
  const { t, say } = useTransfersWords();
  const navigate = useNavigate();
  const me = useColleague();
  const [asked, setAsked] = useState<readonly AskedLine[]>([]);
  const [from, setFrom] = useState<string>();
  const lines = asked.map(({ article, quantity }) => ({ sku: article.sku, quantity }));
  const shops = useOtherShops(lines);
  const ask = useAskForGoods();
  const add = (article: ScanView): void => {
    beep();
    finder.forget();
    setAsked((before) => {
      const there = before.some((line) => line.article.sku === article.sku);
      if (!there) return [...before, { article, quantity: 1 }];
      return before.map((line) =>
        line.article.sku === article.sku ? { ...line, quantity: line.quantity + 1 } : line,
      );
    });
  };
  const finder = useArticleFinder(add);
  const shop = shops.data?.find(({ code }) => code === from);
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const confirm = (): void => {
    if (shop === undefined || me.store === undefined) return;
    ask.mutate(
      {
        body: { from: shop.code, to: me.store, lines },
        label: say('act.request', { shop: shop.name }),
      },
      {
        onSuccess: ({ number }) =>
          void navigate(`/stock/transfers/${encodeURIComponent(number)}`, { replace: true }),
      },
    );
  };
  return (
    <Screen
      title={say('newTitle')}
      subtitle={say('newLead')}
      back={{ to: '/stock/transfers', label: say('back') }}
    >
      <Banners />
      {ask.isError && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {refusalOf(ask.error)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      {finder.fault !== undefined && <Notice tone="stop" icon="warning" isUrgent title={finder.fault} />}
      <div className={due.page}>
        <div className={due.basket}>
          <ArticleSearch results={finder.results} onAsk={finder.ask} onTake={add} onForget={finder.forget} />
          {asked.length === 0 && finder.results === undefined && (
            <Empty icon="truck" title={say('start')}>
              <p>{say('startHint')}</p>
            </Empty>
          )}
          {asked.length > 0 && <AskedLines asked={asked} onChange={setAsked} />}
        </div>
        <section className={`${due.due} ${choosing.panel}`} aria-labelledby="from">
          <div className={due.head}>
            <h2 id="from">{say('fromWhich')}</h2>
            <p>{asked.length === 0 ? say('shopsAfter') : say('units', { count: units })}</p>
          </div>
          <div className={choosing.choices}>
            {asked.length > 0 && shops.data === undefined && (
              <Loading label={t('state.loading')} rows={3} height={66} />
            )}
            {asked.length > 0 && shops.data !== undefined && (
              <Shops shops={shops.data} lines={lines} value={from} onChoose={setFrom} />
            )}
          </div>
          <div className={choosing.confirm}>
            <Button
              tone="go"
              icon="to-send"
              isBig
              isWide
              isBusy={ask.isPending}
              disabledReason={shop === undefined ? say('chooseShop') : undefined}
              onClick={confirm}
            >
              {shop === undefined ? say('askSome') : say('askShop', { shop: shop.name })}
            </Button>
          </div>
        </section>
      </div>
    </Screen>
  );
}

interface ShopsProps {
  shops: readonly StoreView[];
  lines: readonly { sku: string; quantity: number }[];
  value: string | undefined;
  onChoose: (code: string) => void;
}

/** The nearest first, with how much of what is asked for each has. */
function Shops({ shops, lines, value, onChoose }: ShopsProps) {
  const { say, number } = useTransfersWords();
  const has = ({ availability = [] }: StoreView) =>
    lines.filter(({ sku, quantity }) =>
      availability.some((one) => one.sku === sku && one.availableToPromise >= quantity),
    ).length;
  return (
    <Choice<string>
      legend={say('fromWhich')}
      isLegendHidden
      name="from"
      shape="column"
      value={value}
      onChoose={onChoose}
      options={shops
        .filter((shop) => has(shop) > 0)
        .map((shop) => {
          const [only] = shop.availability ?? [];
          const km = Math.round((shop.distanceMeters ?? 0) / 1000);
          const stock =
            lines.length === 1
              ? say('hasUnits', { count: only?.availableToPromise ?? 0 })
              : say('hasLines', { has: has(shop), of: lines.length });
          return { value: shop.code, label: shop.name, hint: `${stock}, ${number(km)} km` };
        })}
    />
  );
}
