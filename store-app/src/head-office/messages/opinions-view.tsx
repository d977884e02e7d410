import type { SaidWordsView, ShopOpinionView } from '@passerelle/shared/api/opinions';
import { useEffect, useRef, useState } from 'react';
import { useMessagesWords } from '../../features/messages/messages-words.js';
import { OpinionLine } from '../../features/messages/opinion-line.js';
import { Button } from '../../ui/button.js';
import { Columns, numberCell, Panel, Segments, Table } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import classes from './messages.module.css';
import { useSaidWords, useShopOpinions } from './messages-calls.js';

const periods = ['30', '90', '365'] as const;
type Period = (typeof periods)[number];

/** Each shop's answers and mean mark; beside them the latest words, of all shops or of the one that was chosen. */
export function OpinionsView() {
  const { say } = useMessagesWords();
  const [period, setPeriod] = useState<Period>('90');
  const [shop, setShop] = useState<ShopOpinionView>();
  const opinions = useShopOpinions(Number(period));
  if (opinions.data === undefined)
    return <NotYetRead error={opinions.error} onRetry={opinions.refetch} height={56} />;
  const shops = opinions.data.pages.flatMap(({ items }) => items);
  const choice = (
    <Segments
      legend={say('period')}
      value={period}
      options={periods.map((value) => ({ value, label: say('days', { days: Number(value) }) }))}
      onChoose={setPeriod}
    />
  );
  if (shops.length === 0)
    return (
      <div className="stack">
        {choice}
        <Empty icon="speech" title={say('opinions.empty')}>
          <p>{say('opinions.emptyHint')}</p>
        </Empty>
      </div>
    );
  return (
    <Columns aside={<SaidWords shop={shop} days={Number(period)} onEvery={() => setShop(undefined)} />}>
      <Panel
        title={say('opinions.shops')}
        tools={choice}
        isFlush
        foot={
          opinions.hasNextPage && (
            <Button isBusy={opinions.isFetchingNextPage} onClick={() => void opinions.fetchNextPage()}>
              {say('opinions.more')}
            </Button>
          )
        }
      >
        <ShopTable shops={shops} chosen={shop?.store} onChoose={setShop} />
      </Panel>
    </Columns>
  );
}

interface ShopTableProps {
  shops: readonly ShopOpinionView[];
  chosen: string | undefined;
  onChoose: (shop: ShopOpinionView) => void;
}

function ShopTable({ shops, chosen, onChoose }: ShopTableProps) {
  const { say, number } = useMessagesWords();
  return (
    <Table
      label={say('opinions.shops')}
      head={
        <>
          <th scope="col">{say('column.shop')}</th>
          <th scope="col" className={numberCell}>
            {say('column.answers')}
          </th>
          <th scope="col" className={numberCell}>
            {say('average')}
          </th>
          <th scope="col" className={numberCell}>
            {say('below')}
          </th>
        </>
      }
    >
      {shops.map((shop) => (
        <tr key={shop.store} className={shop.store === chosen ? classes.chosen : undefined}>
          <th scope="row">
            <button
              type="button"
              className={classes.open}
              aria-pressed={shop.store === chosen}
              onClick={() => onChoose(shop)}
            >
              {shop.storeName}
            </button>
          </th>
          <td className={numberCell}>{number(shop.count)}</td>
          <td className={numberCell}>{say('opinion.score', { score: number(shop.average) })}</td>
          <td className={numberCell}>{number(shop.low)}</td>
        </tr>
      ))}
    </Table>
  );
}

interface SaidWordsProps {
  shop: ShopOpinionView | undefined;
  days: number;
  onEvery: () => void;
}

function SaidWords({ shop, days, onEvery }: SaidWordsProps) {
  const { say, shortDate } = useMessagesWords();
  const words = useSaidWords(shop?.store, days);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a narrow screen they stand below all the shops: whoever chose one is brought there.
    if (shop !== undefined) list.current?.scrollIntoView({ block: 'nearest' });
  }, [shop]);
  const said: readonly SaidWordsView[] = words.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div ref={list} className={classes.said}>
      <Panel
        title={
          shop === undefined ? say('opinions.words') : say('opinions.wordsOf', { store: shop.storeName })
        }
        tools={shop !== undefined && <Button onClick={onEvery}>{say('every')}</Button>}
        foot={
          words.hasNextPage && (
            <Button isBusy={words.isFetchingNextPage} onClick={() => void words.fetchNextPage()}>
              {say('more')}
            </Button>
          )
        }
      >
        {words.data !== undefined && said.length === 0 && <p className="mute">{say('opinion.none')}</p>}
        <ul className="facts" aria-live="polite">
          {said.map((opinion) => (
            <OpinionLine
              key={opinion.id}
              opinion={opinion}
              place={[shortDate(opinion.at), opinion.storeName, opinion.order].filter(Boolean).join(', ')}
            />
          ))}
        </ul>
      </Panel>
    </div>
  );
}
