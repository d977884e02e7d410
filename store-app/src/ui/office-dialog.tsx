import { useFocusTrap } from '@mantine/hooks';
import { type FormEvent, type ReactNode, useId } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from './button.js';
import { useFocusHome } from './focus-home.js';
import classes from './office-dialog.module.css';

interface OfficeDialogProps {
  title: string;
  lead?: ReactNode;
  /** Words of the cross that closes without changing anything. */
  closeLabel: string;
  onClose: () => void;
  /** Makes a form of it: Enter does what the last button does. */
  onSubmit?: () => void;
  isHot?: boolean;
  isWide?: boolean;
  children?: ReactNode;
  /** Buttons, the one that goes on last. */
  foot?: ReactNode;
}

/** A question in the middle of the desk. It takes the focus and gives it back. */
export function OfficeDialog(props: OfficeDialogProps) {
  const { title, lead, closeLabel, onClose, onSubmit, isHot, isWide, children, foot } = props;
  const titleId = useId();
  const trap = useFocusTrap();
  useFocusHome();
  const content = (
    <>
      <div className={classes.body}>{children}</div>
      {foot !== undefined && <div className={classes.foot}>{foot}</div>}
    </>
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit?.();
  };
  return createPortal(
    <div className={classes.place}>
      <button type="button" className={classes.veil} tabIndex={-1} aria-hidden="true" onClick={onClose} />
      <div
        ref={trap}
        className={[classes.dialog, isHot && classes.hot, isWide && classes.wide].filter(Boolean).join(' ')}
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <div className={classes.head}>
          <div className="grow">
            <h2 id={titleId}>{title}</h2>
            {lead !== undefined && <p>{lead}</p>}
          </div>
          <IconButton icon="cross" label={closeLabel} onClick={onClose} />
        </div>
        {onSubmit === undefined ? content : <form onSubmit={submit}>{content}</form>}
      </div>
    </div>,
    document.body,
  );
}
