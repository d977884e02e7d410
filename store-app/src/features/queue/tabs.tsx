import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { Icon, type IconName } from '../../ui/icon.js';
import look from '../../ui/tab-look.module.css';
import classes from './tabs.module.css';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  icon: IconName;
  count: number | undefined;
}

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  panelId: string;
  onSelect: (id: Id) => void;
}

/** Tabs with counts: arrows, Home and End move between them. */
export function Tabs<Id extends string>({ label, tabs, selected, panelId, onSelect }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const baseId = useId();
  useEffect(() => {
    const tabList = list.current;
    if (!selected || tabList === null) return;
    // On a phone the tabs are wider than the screen, and a tablet that is turned becomes as narrow.
    const show = (): void =>
      tabList
        .querySelector('[aria-selected="true"]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const widths = new ResizeObserver(show);
    widths.observe(tabList);
    show();
    return () => widths.disconnect();
  }, [selected]);
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (tab === undefined) return;
    onSelect(tab.id);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div
      ref={list}
      className={`${look.row} ${classes.tabs}`}
      role="tablist"
      aria-label={label}
      onKeyDown={move}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          id={`${baseId}${tab.id}`}
          type="button"
          role="tab"
          aria-selected={tab.id === selected}
          aria-controls={panelId}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          <Icon name={tab.icon} />
          <span>{tab.label}</span>
          {/* Its place is kept, so that a count that arrives moves nothing. */}
          <span className={look.count} aria-hidden={tab.count === undefined}>
            {tab.count ?? '–'}
          </span>
        </button>
      ))}
    </div>
  );
}
