/** The question after a collection, for whoever holds its link. */
import type { Call } from '@passerelle/shared/api/client';
import type { OpinionQuestionView, OpinionRequest } from '@passerelle/shared/api/opinions';

export function opinionsApi(call: Call, number: string, token: string) {
  const path = `/opinions/${encodeURIComponent(number)}`;
  const authorization = `Opinion ${token}`;
  return {
    read: () => call<OpinionQuestionView>('GET', path, { authorization }),
    answer: (body: OpinionRequest, idempotencyKey: string) =>
      call<OpinionQuestionView>('POST', path, { body, authorization, idempotencyKey }),
  };
}

export type OpinionsApi = ReturnType<typeof opinionsApi>;
