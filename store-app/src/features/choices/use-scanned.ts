import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useScanner } from '../../lib/scanner.js';
import { beep, buzz } from '../../lib/sound.js';
import { useChoicesWords } from './choices-words.js';
import type { Candidate } from './substitute-choice.js';
import { articleBehind } from './use-choices.js';

/** Articles that the colleague scans or types to propose them; each is told at once. */
export function useScanned(onFound: (sku: string) => void) {
  const { say } = useChoicesWords();
  const [scanned, setScanned] = useState<readonly Candidate[]>([]);
  const [fault, setFault] = useState<string>();
  const find = useMutation({
    mutationFn: articleBehind,
    onSuccess: ({ sku, name, label, price }) => {
      beep();
      setFault(undefined);
      const { priceCents } = price;
      setScanned((before) => [
        ...before.filter((one) => one.sku !== sku),
        { sku, name, label, ownCents: priceCents, unitCents: priceCents },
      ]);
      onFound(sku);
    },
    onError: (_, code) => {
      buzz();
      setFault(say('askUnknown', { scanned: code }));
    },
  });
  useScanner((code) => find.mutate(code));
  return { scanned, fault, ask: (code: string) => find.mutate(code) };
}
