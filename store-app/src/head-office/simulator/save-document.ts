import type { SimulationView } from '@passerelle/shared/api/simulator';
import { canonicalJson } from '@passerelle/shared/pricing/canonical';

/** Saves the document as a file: the very bytes whose SHA-256 is the hash in its name. */
export function saveDocument({ document: quoted, hash }: SimulationView): void {
  const file = new Blob([canonicalJson(JSON.parse(JSON.stringify(quoted)))], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `quote-${hash.slice(0, 8)}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
