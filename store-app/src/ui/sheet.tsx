import { useFocusTrap } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from './button.js';
import { useFocusHome } from './focus-home.js';
import classes from './sheet.module.css';

interface SheetProps {
  title: string;
  lead?: ReactNode;
  picture?: ReactNode;
  /** Words of the cross that closes without changing anything. */
  closeLabel: string;
  onClose: () => void;
  isHot?: boolean;
  children: ReactNode;
  /** Buttons, the one that goes on last. */
  foot?: ReactNode;
}

/** A question asked from the bottom edge, within reach of the thumb. It takes the focus and gives it back. */
export function Sheet({ title, lead, picture, closeLabel, onClose, isHot, children, foot }: SheetProps) {
  const titleId = useId();
  const trap = useFocusTrap();
  useFocusHome();
  return createPortal(
    <div className={classes.place}>
      <button type="button" className={classes.veil} tabIndex={-1} aria-hidden="true" onClick={onClose} />
      <div
        ref={trap}
        className={`${classes.sheet} ${isHot ? classes.hot : ''}`}
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <div className={classes.head}>
          {picture}
          <div className="grow">
            <h2 id={titleId}>{title}</h2>
            {lead !== undefined && <p>{lead}</p>}
          </div>
          <IconButton icon="cross" label={closeLabel} onClick={onClose} />
        </div>
        {children}
        {foot !== undefined && <div className={classes.foot}>{foot}</div>}
      </div>
    </div>,
    document.body,
  );
}
