import { useEffect } from 'react';

/** Gives the focus back, when a dialog closes, to what had it before the dialog opened. */
export function useFocusHome(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}
