import type { Port } from '../port.js';
import { loadPage, matchPage, PageRefusal, type PageRoute, statusOf } from './pages.js';

const page = (path: string, loader?: () => unknown): PageRoute => ({
  path,
  page: undefined,
  module: `src/pages${path}.tsx`,
  load: async () => ({ Component: () => null, loader }),
});
const port = {} as Port;
const site = [page('/'), page('/produit/:slug'), page('/magasins'), page('*')];

test('an address finds its page and its slug, decoded', () => {
  expect(matchPage(site, '/').route.path).toBe('/');
  expect(matchPage(site, '/produit/perceuse-18v')).toMatchObject({ slug: 'perceuse-18v' });
  expect(matchPage(site, '/produit/caf%C3%A9')).toMatchObject({ slug: 'café' });
  expect(matchPage(site, '/magasins').route.path).toBe('/magasins');
});

test('what is no address of ours falls to the last page', () => {
  for (const path of ['/produit', '/produit/', '/produit/a/b', '/produit/%E0%A4%A', '/nulle-part']) {
    expect(matchPage(site, path).route.path).toBe('*');
  }
});

test('a refusal keeps its status, anything else is an incident of ours', async () => {
  const refusing = [page('/', () => Promise.reject(new PageRefusal(404)))];
  expect(statusOf(await loadPage(refusing, port, new URL('https://a.example/')))).toBe(404);
  const broken = [page('/', () => Promise.reject(new Error('broken')))];
  expect(statusOf(await loadPage(broken, port, new URL('https://a.example/')))).toBe(500);
  const fine = [page('/', () => 'data')];
  expect(await loadPage(fine, port, new URL('https://a.example/'))).toMatchObject({ data: 'data' });
});
