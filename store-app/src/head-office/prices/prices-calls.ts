import { ApiProblem, ApiUnreachable, queryString } from '@passerelle/shared/api/client';
import type { Page } from '@passerelle/shared/api/page';
import type {
  PriceBatchDetailView,
  PriceBatchImpactView,
  PriceBatchState,
  PriceBatchView,
  PriceImportView,
  PriceLineFilter,
} from '@passerelle/shared/api/price-batches';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../lib/api.js';
import { newKey } from '../../lib/keys.js';
import { useProvenCall } from '../proof/proven-call.js';

const ROOM = '/head-office/prices';

/** Batches, the latest first. */
export function useBatches(state: PriceBatchState | undefined) {
  return useInfiniteQuery({
    queryKey: ['prices', 'batches', state],
    queryFn: ({ pageParam, signal }) => get<Page<PriceBatchView>>(ROOM, { state, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** A batch with its lines, as far as they were asked for. */
export function useBatch(id: string, show: PriceLineFilter) {
  return useInfiniteQuery({
    queryKey: ['prices', 'batch', id, show],
    queryFn: ({ pageParam, signal }) =>
      get<PriceBatchDetailView>(`${ROOM}/${id}`, { show, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.lines.nextCursor ?? undefined,
    placeholderData: (former) => former,
  });
}

export function useImpact(id: string, revision: number) {
  return useQuery({
    queryKey: ['prices', 'impact', id, revision],
    queryFn: ({ signal }) => get<PriceBatchImpactView>(`${ROOM}/${id}/impact`, {}, signal),
  });
}

export interface BatchAct {
  readonly method?: 'POST' | 'PATCH';
  /** Below the room: `ID/approval`; nothing for a new batch. */
  readonly path: string;
  readonly body?: object;
}

/** One act on a batch, or a new one; asks for a fresh proof where it takes one. */
export function useBatchAct(onDone: (batch: PriceBatchView, act: BatchAct) => void) {
  const proven = useProvenCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method = 'POST', path, body = {} }: BatchAct) => {
      const idempotencyKey = newKey();
      return proven(() =>
        call<PriceBatchView>(method, path === '' ? ROOM : `${ROOM}/${path}`, { body, idempotencyKey }),
      );
    },
    onSuccess: onDone,
    // Also after a refusal: somebody else may have been faster.
    onSettled: () => client.invalidateQueries({ queryKey: ['prices'] }),
  });
}

export interface ImportWishes {
  readonly name?: string;
  readonly effectiveAt?: string;
  readonly isAnnounced?: boolean;
  readonly dryRun: boolean;
}

/** Sends a file of prices, as long as it takes. */
export async function sendPrices(file: File, wishes: ImportWishes, locale: string): Promise<PriceImportView> {
  const response = await fetch(`/api/v1${ROOM}/import${queryString({ ...wishes })}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'text/csv', 'accept-language': locale },
    body: file,
  }).catch((fault: unknown) => {
    throw new ApiUnreachable(fault);
  });
  return answerIn<PriceImportView>(response);
}

/** Takes a table out, asking for a fresh proof where it takes one. */
export function useDownload() {
  const proven = useProvenCall();
  return useMutation({
    mutationFn: ({ path, name, locale }: { path: string; name: string; locale: string }) =>
      proven(async () => {
        const response = await fetch(`/api/v1${ROOM}/${path}`, {
          credentials: 'same-origin',
          headers: { 'accept-language': locale },
        });
        if (!response.ok) return answerIn<void>(response);
        keep(await response.blob(), name);
      }),
  });
}

async function answerIn<Answer>(response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch((fault: unknown) => {
    throw new ApiUnreachable(fault);
  });
  if (!response.ok) throw new ApiProblem(body as ConstructorParameters<typeof ApiProblem>[0]);
  return body as Answer;
}

function keep(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
