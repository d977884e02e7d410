/** A native dialog: from below on phones, a drawer on the right from 720 px. Escape and the ground close it; focus goes back where it was. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../lib/words.js';
import { Icon } from './icons.js';

interface SheetProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** A short question with its answers: it stands in the middle instead of filling a side. */
  isQuestion?: boolean;
  children: ReactNode;
}

export function Sheet({ title, isOpen, onClose, isQuestion = false, children }: SheetProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [isOpen]);
  useEffect(() => {
    const element = dialog.current;
    const closeOnGround = (event: MouseEvent) => {
      if (event.target === element) element?.close();
    };
    element?.addEventListener('click', closeOnGround);
    return () => element?.removeEventListener('click', closeOnGround);
  }, []);
  return (
    <dialog
      ref={dialog}
      className={isQuestion ? 'sheet sheet--ask' : 'sheet'}
      aria-labelledby={heading}
      onClose={onClose}
    >
      <div className="sheet__in">
        <div className="sheet__h">
          <h2 id={heading}>{title}</h2>
          <button
            type="button"
            className="icb"
            aria-label={t('close')}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </div>
        {isOpen ? children : null}
      </div>
    </dialog>
  );
}
