import type { Page } from '@passerelle/shared/api/page';
import type { StoreView } from '@passerelle/shared/api/stores';
import type {
  ArrivalRequest,
  ShipmentRequest,
  TransferPageView,
  TransferRequest,
  TransferView,
} from '@passerelle/shared/api/transfers';
import type { TransferCommand } from '@passerelle/shared/transfers/states';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../../lib/api.js';
import { outbox } from '../../lib/outbox.js';
import { useShopFloor } from '../../lib/shop-floor.js';

const DOOR = '/staff/transfers';

const keys = { list: ['transfers'], one: (number: string) => ['transfer', number] };

/** Transfers of the shop in either direction, the latest first. */
export function useTransfers(isEnabled = true) {
  return useQuery({
    queryKey: keys.list,
    queryFn: ({ signal }) => get<TransferPageView>(DOOR, { limit: 50 }, signal),
    enabled: isEnabled,
  });
}

export function useTransfer(number: string) {
  return useQuery({
    queryKey: keys.one(number),
    queryFn: ({ signal }) => get<TransferView>(`${DOOR}/${encodeURIComponent(number)}`, {}, signal),
  });
}

// What somebody of this shop should do next; what may be done besides is not waited for.
const duties: readonly TransferCommand[] = ['approve', 'prepare', 'ship', 'receive', 'close'];

/** The next thing to do here, if there is one. A whole arrival needs no closing. */
export function dutyOf({ commands, state }: TransferView): TransferCommand | undefined {
  return duties.find((duty) => commands.includes(duty) && !(duty === 'close' && state === 'received'));
}

/** Other shops, the nearest first, with what each can promise of these articles. */
export function useOtherShops(lines: readonly { sku: string; quantity: number }[]) {
  const { shop } = useShopFloor();
  const query = {
    lat: shop?.lat,
    lon: shop?.lon,
    sku: lines.map(({ sku }) => sku),
    quantity: lines.map(({ quantity }) => quantity),
    limit: 20,
  };
  return useQuery({
    queryKey: ['stock', 'elsewhere', query],
    queryFn: async ({ signal }) => {
      const { items } = await get<Page<StoreView>>('/stores', query, signal);
      return items.filter(({ code }) => code !== shop?.code);
    },
    enabled: shop !== undefined && lines.length > 0,
    placeholderData: keepPreviousData,
  });
}

const doors: Record<TransferCommand, string> = {
  approve: 'approval',
  refuse: 'refusal',
  prepare: 'preparation',
  ship: 'shipment',
  receive: 'receipt',
  close: 'closure',
  cancel: 'cancellation',
  'report-lost': 'loss',
};

interface TransferAct {
  command: TransferCommand;
  body?: ShipmentRequest | ArrivalRequest | { reason: string };
  label: string;
}

/** Gives a command to one transfer. */
export function useTransferAct(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ command, body = {}, label }: TransferAct) =>
      outbox.post<TransferView>(`${DOOR}/${encodeURIComponent(number)}/${doors[command]}`, body, label),
    onSuccess: (transfer) => client.setQueryData(keys.one(number), transfer),
    onError: () => void client.invalidateQueries({ queryKey: keys.one(number) }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.list }),
  });
}

/** Asks another shop for goods. */
export function useAskForGoods() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, label }: { body: TransferRequest; label: string }) =>
      outbox.post<TransferView>(DOOR, body, label),
    onSuccess: (transfer) => client.setQueryData(keys.one(transfer.number), transfer),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.list }),
  });
}
