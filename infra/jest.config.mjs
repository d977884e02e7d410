import { jestProject } from '../infra/jest/project.mjs';

export default jestProject({ name: 'infra', configUrl: import.meta.url, runsIn: 'node' });
