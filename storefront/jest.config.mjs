import { jestProject } from '../infra/jest/project.mjs';

export default jestProject({ name: 'storefront', configUrl: import.meta.url, runsIn: 'browser' });
