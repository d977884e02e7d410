import type { BasketMergeView } from '@passerelle/shared/api/baskets';
import type { Api } from '@passerelle/shared/api/client';
import type { Side } from '@passerelle/shared/baskets/merge';
import { useEffect, useId, useState } from 'react';
import { problemWords } from '../../lib/problem-words.js';
import { putMergeAway, undoMerge } from './basket-server.js';
import { useBasketWords } from './basket-words.js';

interface MergeNoticeProps {
  api: Api;
  merge: BasketMergeView;
  /** The side on which this device stands. */
  side: Side;
}

/** What came from the other basket at the sign-in, with the way back. */
export function MergeNotice({ api, merge, side }: MergeNoticeProps) {
  const { b, t } = useBasketWords();
  const heading = useId();
  const names = useNames(
    api,
    merge.lines.map(({ sku }) => sku),
  );
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const act = async (what: () => Promise<void>) => {
    setBusy(true);
    try {
      await what();
    } catch (refusal) {
      setFault(refusal);
      setBusy(false);
    }
  };
  const other = side === 'here' ? 'there' : 'here';
  const came = merge.lines.filter((line) => line[other] > line[side]);
  const codes = merge.codes.filter(({ from }) => from === other);
  if (!names || came.length + codes.length === 0) return null;
  const nameOf = (sku: string) => names.get(sku) ?? sku;
  return (
    <section className="mrg card pad" aria-labelledby={heading}>
      <div role="status">
        <h2 id={heading}>{b('merge.title')}</h2>
        <p>{b('merge.lead', { where: side })}</p>
      </div>
      <ul>
        {came.map((line) => (
          <li key={line.sku}>
            {line.quantity === 0
              ? b('merge.noRoom', { name: nameOf(line.sku) })
              : b('merge.line', {
                  name: nameOf(line.sku),
                  before: line[side],
                  quantity: line.quantity,
                })}
          </li>
        ))}
        {codes.map(({ code }) => (
          <li key={code}>{b('merge.code', { code })}</li>
        ))}
      </ul>
      {fault ? (
        <p className="note note--hot" role="alert">
          {problemWords(fault, t)}
        </p>
      ) : null}
      <div className="mrg__a">
        <button
          type="button"
          className="btn"
          disabled={isBusy}
          onClick={() => void act(() => putMergeAway(api.call))}
        >
          {b('merge.ok')}
        </button>
        <button
          type="button"
          className="btn btn--2"
          disabled={isBusy}
          onClick={() => void act(() => undoMerge(api.call, side))}
        >
          {b('merge.undo')}
        </button>
      </div>
    </section>
  );
}

/** How the articles are called; their numbers, where nobody can be asked. */
function useNames(api: Api, skus: readonly string[]): ReadonlyMap<string, string> | undefined {
  const [names, setNames] = useState<ReadonlyMap<string, string>>();
  const asked = skus.join(' ');
  useEffect(() => {
    let isCurrent = true;
    const found = asked === '' ? Promise.resolve({ items: [] }) : api.skus(asked.split(' '));
    found
      .then(({ items }) => new Map(items.map(({ sku, name }) => [sku, name])))
      .catch(() => new Map<string, string>())
      .then((known) => {
        if (isCurrent) setNames(known);
      });
    return () => {
      isCurrent = false;
    };
  }, [api, asked]);
  return names;
}
