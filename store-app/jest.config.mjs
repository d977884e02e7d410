import { jestProject } from '../infra/jest/project.mjs';

export default jestProject({ name: 'store-app', configUrl: import.meta.url, runsIn: 'browser' });
