import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { openScanner } from './lib/scanner.js';
import { restoreSoundAtFirstTouch } from './lib/sound.js';

/** Takes the page. */
export function start(): void {
  restoreSoundAtFirstTouch();
  openScanner();
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  createRoot(root).render(<App />);
}
