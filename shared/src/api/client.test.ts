import { ApiProblem, ApiUnreachable, createApi, type FetchLike, queryString } from './client.js';

const answering = (status: number, body: string): FetchLike => {
  return async () => ({ status, text: async () => body });
};

test('a refusal is thrown with its stable code and its own members', async () => {
  const api = createApi(
    answering(409, JSON.stringify({ code: 'out-of-stock', detail: 'Only 2', lines: [{ sku: 'A' }] })),
    'fr',
  );
  const refusal = await api.quote({ store: 'L', lines: [], codes: [] }).catch((fault: unknown) => fault);
  expect(refusal).toBeInstanceOf(ApiProblem);
  expect((refusal as ApiProblem).code).toBe('out-of-stock');
  expect((refusal as ApiProblem).problem.lines).toEqual([{ sku: 'A' }]);
});

test('a page of a proxy, or no answer, says unreachable', async () => {
  const html = createApi(answering(502, '<html>Bad gateway</html>'), 'fr');
  await expect(html.categories()).rejects.toBeInstanceOf(ApiUnreachable);
  const cut = createApi(async () => Promise.reject(new TypeError('network')), 'fr');
  await expect(cut.categories()).rejects.toBeInstanceOf(ApiUnreachable);
});

test('the key, the token and the language travel as headers', async () => {
  const seen: Record<string, string>[] = [];
  const api = createApi(async (_path, init) => {
    seen.push(init.headers);
    return { status: 200, text: async () => '{}' };
  }, 'en');
  await api.changeOrder('R-1', 'check-in', {}, 'token', 'key-1');
  expect(seen[0]).toMatchObject({
    authorization: 'Tracking token',
    'idempotency-key': 'key-1',
    'accept-language': 'en',
  });
});

test('lists repeat their name and absent values are left out', () => {
  expect(queryString({ sku: ['A', 'B'], q: undefined, openNow: true })).toBe('?sku=A&sku=B&openNow=true');
  expect(queryString({ q: '' })).toBe('');
});
