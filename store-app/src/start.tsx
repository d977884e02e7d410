import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { restoreSoundAtFirstTouch } from './lib/sound.js';

/** Takes the page. */
export function start(): void {
  restoreSoundAtFirstTouch();
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  createRoot(root).render(<App />);
}
