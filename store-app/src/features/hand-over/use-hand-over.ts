import type { GestureRequest } from '@passerelle/shared/api/gestures';
import type { HandOverPreviewView } from '@passerelle/shared/api/hand-over';
import type { PaymentRequest, ReceiptView } from '@passerelle/shared/api/sales';
import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import type { ScanView } from '@passerelle/shared/api/stock';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, get, refusalOf } from '../../lib/api.js';
import { orderKeys } from '../../lib/orders.js';
import { outbox } from '../../lib/outbox.js';
import { beep, buzz } from '../../lib/sound.js';
import { useWords } from '../../lib/words.js';
import type { Proof } from './find-order.js';
import {
  type Extra,
  isAnythingBought,
  keepAll,
  requestOf,
  type Settlement,
  settleAll,
  settleSome,
} from './settlement.js';

/** The answer of a hand-over: a receipt, or none when nothing was kept. */
export type HandOverAnswer = ReceiptView | { receipt: null };

/** Everything a hand-over gathers before the one green button. */
export function useHandOver(order: StaffOrderView, proof: Proof) {
  const { t } = useWords();
  const client = useQueryClient();
  const [settlement, setSettlement] = useState<Settlement>(() => keepAll(order.lines));
  const [extras, setExtras] = useState<readonly Extra[]>([]);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<string>();
  const [weighing, setWeighing] = useState<ScanView>();
  const [gesture, setGesture] = useState<GestureRequest>();
  const request = { ...proof, ...requestOf(settlement, extras, codes), gesture };
  const isBought = isAnythingBought(settlement, extras);

  const preview = useQuery({
    queryKey: ['preview', order.number, request],
    queryFn: ({ signal }) =>
      call<HandOverPreviewView>('POST', `/staff/orders/${order.number}/hand-over/preview`, {
        body: request,
        signal,
      }),
    // Nothing kept and nothing added has no price.
    enabled: isBought,
    placeholderData: keepPreviousData,
    retry: false,
  });

  const setExtra = (changed: Extra): void =>
    setExtras((before) => {
      const { sku } = changed.article;
      const others = before.filter((extra) => extra.article.sku !== sku);
      if (changed.quantity === 0) return others;
      const at = before.findIndex((extra) => extra.article.sku === sku);
      return before.toSpliced(at < 0 ? before.length : at, at < 0 ? 0 : 1, changed);
    });

  const addExtra = useMutation({
    mutationFn: (text: string) => get<ScanView>(`/staff/scan/${encodeURIComponent(text)}`),
    onSuccess: (article) => {
      beep();
      setFault(undefined);
      const there = extras.find((extra) => extra.article.sku === article.sku);
      if (!article.isWeighed) setExtra({ article, quantity: (there?.quantity ?? 0) + 1 });
      else if (article.grams === undefined) setWeighing(article);
      else setExtra({ article, quantity: 1, grams: (there?.grams ?? 0) + article.grams });
    },
    onError: (cause, text) => {
      buzz();
      const isUnknown = refusalOf(cause)?.code === 'not-found';
      setFault(isUnknown ? t('counter.unknown', { scanned: text }) : t('state.unreachable'));
    },
  });

  const handOver = useMutation({
    mutationFn: ({ payments }: { payments: PaymentRequest[]; goOn: () => void }) =>
      outbox.post<HandOverAnswer>(
        `/staff/orders/${order.number}/hand-over`,
        { ...request, payments },
        t('act.handedOver', { code: order.pickupCode }),
      ),
    onSuccess: (_, { goOn }) => goOn(),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: orderKeys.order(order.number) });
      void client.invalidateQueries({ queryKey: orderKeys.queues });
      void client.invalidateQueries({ queryKey: orderKeys.putBacks });
    },
  });

  return {
    settlement,
    extras,
    codes,
    preview,
    fault,
    handOver,
    isAnythingBought: isBought,
    settleAll: (sku: string, units: number, outcome: Parameters<typeof settleAll>[3]) =>
      setSettlement((before) => settleAll(before, sku, units, outcome)),
    settleSome: (sku: string, units: number, outcome: 'put-back' | 'damaged', quantity: number) =>
      setSettlement((before) => settleSome(before, sku, units, outcome, quantity)),
    scanExtra: (text: string) => addExtra.mutate(text),
    changeExtra: (sku: string, quantity: number) => {
      const there = extras.find((extra) => extra.article.sku === sku);
      if (there !== undefined) setExtra({ ...there, quantity });
    },
    weighing,
    weighAgain: setWeighing,
    weigh: (grams: number) => {
      if (weighing !== undefined) setExtra({ article: weighing, quantity: 1, grams });
      setWeighing(undefined);
    },
    setCodes,
    gesture,
    setGesture,
  };
}
