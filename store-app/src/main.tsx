import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Skeleton.layer.css';
import '@passerelle/shared/brand.css';
import './styles/staff.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { restoreSoundAtFirstTouch } from './lib/sound.js';

restoreSoundAtFirstTouch();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
createRoot(root).render(<App />);
