import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { IconButton } from './button.js';
import classes from './sheet.module.css';

export interface SheetProps {
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
export function SheetDrawer({
  title,
  lead,
  picture,
  closeLabel,
  onClose,
  isHot,
  children,
  foot,
}: SheetProps) {
  return (
    <Drawer.Root opened onClose={onClose} position="bottom" size="auto" transitionProps={{ duration: 0 }}>
      <Drawer.Overlay backgroundOpacity={0.62} color="#1f2421" />
      <Drawer.Content className={`${classes.content} ${isHot ? classes.hot : ''}`} radius={0}>
        <Drawer.Body className={classes.body}>
          <div className={classes.head}>
            {picture}
            <div className="grow">
              <Drawer.Title className={classes.title}>{title}</Drawer.Title>
              {lead !== undefined && <p>{lead}</p>}
            </div>
            <IconButton icon="cross" label={closeLabel} onClick={onClose} />
          </div>
          {children}
          {foot !== undefined && <div className={classes.foot}>{foot}</div>}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
