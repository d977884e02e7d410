import { jestProject } from '../infra/jest/project.mjs';

export default jestProject({ name: 'shared', configUrl: import.meta.url, runsIn: 'node' });
