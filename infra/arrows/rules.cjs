// @ts-check
/**
 * Who may import whom, for dependency-cruiser. The graph of nouns stands in nouns.json and nowhere else:
 * `"orders": ["stock"]` lets orders call the service of stock. A new arrow is a line there and a decision.
 */
const nouns = /** @type {Record<string, string[]>} */ (require('./nouns.json'));

const TEST = '\\.(test|spec)\\.tsx?$|^[^/]+/test/';
const NOUN = '^backend/src/(?!platform/)([^/]+)/';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'no-circle',
    comment: 'Files that need each other are one file or lack a third.',
    severity: 'error',
    from: { path: '^(shared|backend|storefront|store-app|infra)/' },
    to: { circular: true },
  },
  {
    name: 'shared-stands-alone',
    comment: 'The ground imports nothing of ours.',
    severity: 'error',
    from: { path: '^shared/src/' },
    to: { path: '^(backend|storefront|store-app|infra)/' },
  },
  {
    name: 'platform-knows-no-retail',
    comment: 'Clock, database and transactions serve any trade.',
    severity: 'error',
    from: { path: '^backend/src/platform/', pathNot: TEST },
    to: { path: '^backend/src/(?!platform/)[^/]+/' },
  },
  {
    name: 'domain-is-pure-of-ours',
    comment: 'A rule reads its arguments: its own folder and shared are all it knows of ours.',
    severity: 'error',
    from: { path: '^backend/src/([^/]+)/domain/', pathNot: TEST },
    to: { path: '^(backend|infra)/', pathNot: '^backend/src/$1/domain/' },
  },
  {
    name: 'domain-is-pure-of-frameworks',
    comment: 'No Nest, TypeORM or driver under a rule, so that it can be tested and read alone.',
    severity: 'error',
    from: { path: '^backend/src/([^/]+)/domain/', pathNot: TEST },
    to: { path: 'node_modules/(@nestjs|typeorm|pg|fastify|rxjs)/' },
  },
  {
    name: 'another-noun-only-by-its-service',
    comment:
      "A noun's face is its service, its Nest module and what it says over HTTP; entities, queries and rules stay inside.",
    severity: 'error',
    from: { path: NOUN, pathNot: TEST },
    to: { path: NOUN, pathNot: ['^backend/src/$1/', '\\.(service|module|dto)\\.ts$'] },
  },
  {
    name: 'controllers-ask-their-service',
    comment: 'A controller parses, authorizes, calls and views: no rows, no transactions.',
    severity: 'error',
    from: { path: `${NOUN}.*\\.controller\\.ts$` },
    to: {
      path: '\\.(entity|queries)\\.ts$|node_modules/(typeorm|pg)/|^backend/src/platform/(transaction|database)',
    },
  },
  {
    name: 'backend-stands-below-the-apps',
    comment: 'The server loads what the apps were built into, never their sources.',
    severity: 'error',
    from: { path: '^backend/src/' },
    to: { path: '^(storefront|store-app|infra)/' },
  },
  {
    name: 'apps-stand-on-shared-alone',
    comment: 'An app reaches the backend over HTTP and the other app not at all.',
    severity: 'error',
    from: { path: '^(storefront|store-app)/src/' },
    to: { path: '^(storefront|store-app|backend|infra)/', pathNot: '^$1/' },
  },
  {
    name: 'features-know-no-other-feature',
    comment: 'What two features need is a page above them or ui and lib below them.',
    severity: 'error',
    from: { path: '^(storefront|store-app)/src/features/([^/]+)/', pathNot: TEST },
    to: { path: '^$1/src/features/', pathNot: '^$1/src/features/$2/' },
  },
  {
    name: 'features-know-no-page',
    comment: 'Downward only: pages compose features.',
    severity: 'error',
    from: { path: '^(storefront|store-app)/src/features/', pathNot: TEST },
    to: { path: '^$1/src/(pages|areas)/' },
  },
  {
    name: 'ui-and-lib-are-the-bottom',
    comment: 'No retail word there, so nothing of features or pages.',
    severity: 'error',
    from: { path: '^(storefront|store-app)/src/(ui|lib)/', pathNot: TEST },
    to: { path: '^$1/src/(features|pages|areas)/' },
  },
  {
    name: 'no-barrels',
    comment: 'Import the file that has it.',
    severity: 'error',
    from: {},
    to: { path: '/index\\.tsx?$', pathNot: 'node_modules' },
  },
  {
    name: 'no-vague-rooms',
    comment: 'A file is found by what it is about.',
    severity: 'error',
    from: {},
    to: { path: '/(utils?|helpers?|common|misc|managers?)(/|\\.tsx?$)', pathNot: 'node_modules' },
  },
  {
    name: 'nouns-stand-in-the-graph',
    comment: 'A new folder of the backend is a line in nouns.json first.',
    severity: 'error',
    from: { path: '^backend/src/' },
    to: { path: NOUN, pathNot: `^backend/src/(${[...Object.keys(nouns), 'web'].join('|')})/` },
  },
  ...Object.entries(nouns).map(([noun, below]) => ({
    name: `${noun}-imports-what-the-graph-lists`,
    comment: below.length > 0 ? `It stands on ${below.join(', ')}.` : 'It stands on no other noun.',
    severity: /** @type {const} */ ('error'),
    from: { path: `^backend/src/${noun}/`, pathNot: TEST },
    to: { path: NOUN, pathNot: `^backend/src/(${[noun, ...below].join('|')})/` },
  })),
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    // Types count: a circle of types is a circle for the reader.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
