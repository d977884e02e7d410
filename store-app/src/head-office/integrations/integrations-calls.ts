import { ApiProblem } from '@passerelle/shared/api/client';
import type {
  ApiKeyRequest,
  ApiKeyView,
  CustomerMatchView,
  FileKind,
  FileReportView,
  MatchDecisionRequest,
  NewApiKeyView,
  TableKind,
} from '@passerelle/shared/api/integrations';
import type { Page } from '@passerelle/shared/api/page';
import type {
  DeliveryState,
  NewWebhookView,
  WebhookDeliveryView,
  WebhookRequest,
  WebhookView,
} from '@passerelle/shared/api/webhooks';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get, sendFile } from '../../lib/api.js';
import { newKey } from '../../lib/keys.js';
import { useProvenCall } from '../proof/proven-call.js';

const ROOM = '/head-office/integrations';
const HOOKS = '/head-office/webhooks';
const FOLLOW_MS = 5_000;

/** Every key, those that live first. */
export function useKeys() {
  return useQuery({
    queryKey: ['api-keys'],
    queryFn: ({ signal }) => get<{ items: ApiKeyView[] }>(`${ROOM}/keys`, undefined, signal),
  });
}

/** Makes a key; a fresh proof may be asked for first. */
export function useNewKey(onMade: (made: NewApiKeyView) => void) {
  const proven = useProvenCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ApiKeyRequest) => proven(() => call<NewApiKeyView>('POST', `${ROOM}/keys`, { body })),
    onSuccess: (made) => {
      onMade(made);
      return client.invalidateQueries({ queryKey: ['api-keys'] });
    },
  });
}

export function useRevocation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<ApiKeyView>('POST', `${ROOM}/keys/${id}/revocation`, { body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-keys'] }),
  });
}

/** Files that were read, the newest first. */
export function useFiles() {
  return useInfiniteQuery({
    queryKey: ['integration-files'],
    queryFn: ({ pageParam, signal }) =>
      get<Page<FileReportView>>(`${ROOM}/files`, { cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useReport(id: string) {
  return useQuery({
    queryKey: ['integration-file', id],
    queryFn: ({ signal }) => get<FileReportView>(`${ROOM}/files/${id}`, undefined, signal),
  });
}

export interface FileWish {
  readonly file: File;
  readonly kind: FileKind;
  readonly source: string;
  readonly isDryRun: boolean;
}

/** Sends a file; the id made here has it read once, however often the answer is lost. */
export function useSendFile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, kind, source, isDryRun }: FileWish) =>
      sendFile<FileReportView>(`${ROOM}/files`, file, 'text/csv', {
        ...{ id: newKey(), kind, source, name: file.name },
        ...(isDryRun && { dryRun: 'true' }),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['integration-files'] }),
  });
}

/** A table as a file on this machine. */
export function useTable() {
  const proven = useProvenCall();
  return useMutation({
    mutationFn: (kind: TableKind) =>
      proven(async () => {
        const response = await fetch(`/api/v1${ROOM}/tables/${kind}`, { credentials: 'same-origin' });
        if (!response.ok)
          throw new ApiProblem((await response.json()) as ConstructorParameters<typeof ApiProblem>[0]);
        const link = document.createElement('a');
        link.href = URL.createObjectURL(await response.blob());
        link.download = `${kind}.csv`;
        link.click();
        URL.revokeObjectURL(link.href);
      }),
  });
}

/** People who may be somebody we know. */
export function useMatches() {
  return useInfiniteQuery({
    queryKey: ['customer-matches'],
    queryFn: ({ pageParam, signal }) =>
      get<Page<CustomerMatchView> & { open: number }>(
        `${ROOM}/customer-matches`,
        { cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useMatchDecision() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: MatchDecisionRequest & { readonly id: string }) =>
      call('POST', `${ROOM}/customer-matches/${id}/decision`, { body, idempotencyKey: newKey() }),
    onSettled: () => client.invalidateQueries({ queryKey: ['customer-matches'] }),
  });
}

export function useWebhooks() {
  return useQuery({
    queryKey: ['webhooks'],
    queryFn: ({ signal }) => get<{ items: WebhookView[] }>(HOOKS, undefined, signal),
    refetchInterval: FOLLOW_MS,
  });
}

export function useNewWebhook(onMade: (made: NewWebhookView) => void) {
  const proven = useProvenCall();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: WebhookRequest) => proven(() => call<NewWebhookView>('POST', HOOKS, { body })),
    onSuccess: (made) => {
      onMade(made);
      return client.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
}

/** What can be done to a subscription. */
export type WebhookAct =
  | { readonly act: 'pause'; readonly isPaused: boolean }
  | { readonly act: 'end' }
  | { readonly act: 'replay'; readonly delivery: string }
  | { readonly act: 'replay-parked'; readonly since: string };

export function useWebhookAct(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: WebhookAct) => callFor(id, wish),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['webhooks'] }),
        client.invalidateQueries({ queryKey: ['webhook-log', id] }),
      ]),
  });
}

function callFor(id: string, wish: WebhookAct): Promise<unknown> {
  const idempotencyKey = newKey();
  switch (wish.act) {
    case 'pause':
      return call('PATCH', `${HOOKS}/${id}`, { body: { isPaused: wish.isPaused }, idempotencyKey });
    case 'end':
      return call('DELETE', `${HOOKS}/${id}`, { idempotencyKey });
    case 'replay':
      return call('POST', `${HOOKS}/${id}/deliveries/${wish.delivery}/replay`, { body: {}, idempotencyKey });
    case 'replay-parked':
      return call('POST', `${HOOKS}/${id}/replay`, {
        body: { since: wish.since, state: 'parked' },
        idempotencyKey,
      });
  }
}

/** Messages to one receiver, the newest first. */
export function useDeliveries(id: string, state: DeliveryState | undefined) {
  return useInfiniteQuery({
    queryKey: ['webhook-log', id, state],
    queryFn: ({ pageParam, signal }) =>
      get<Page<WebhookDeliveryView>>(`${HOOKS}/${id}/deliveries`, { cursor: pageParam, state }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: FOLLOW_MS,
  });
}
