import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { CodeView } from '@passerelle/shared/api/promotions';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';
import { Notice } from '../../ui/notice.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import classes from './promotions.module.css';
import { useCodes, usePromotionAct } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';

const MOST_SHOWN = 5;

/** Looks one code up: what became of it, and how to have it refused from now on. */
export function CodesList({ offer }: { offer: string }) {
  const { t, say } = usePromotionsWords();
  const [typed, setTyped] = useState('');
  const [begins] = useDebouncedValue(typed.trim(), 250);
  const [stopping, setStopping] = useState<CodeView>();
  const codes = useCodes(offer, begins);
  const act = usePromotionAct<CodeView>();
  const fault = refusalOf(act.error)?.problem;
  const items = codes.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={classes.list}>
      <TextInput
        label={say('codes.find')}
        placeholder={say('codes.findHint')}
        leftSection={<Icon name="search" size={18} />}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={60}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {fault !== undefined && (
        <Notice tone="stop" icon="warning" title={fault.title} isUrgent>
          {fault.detail}
        </Notice>
      )}
      <div role="status">
        {codes.data !== undefined && items.length === 0 && <p className="mute">{say('codes.nothing')}</p>}
      </div>
      {items.length > 0 && (
        <ul className={classes.codes} aria-label={say('codes.list')}>
          {items.slice(0, MOST_SHOWN).map((code) => (
            <li key={code.code}>
              <span>
                <code>{code.code}</code>
                <CodeState code={code} />
              </span>
              {code.stoppedAt === undefined && code.consumedUses === 0 && (
                <Button tone="hot" isBusy={act.isPending} onClick={() => setStopping(code)}>
                  {say('codes.stop')} <span className="vh">{code.code}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {(items.length > MOST_SHOWN || codes.hasNextPage) && <p className="mute">{say('codes.more')}</p>}
      {stopping !== undefined && (
        <OfficeDialog
          title={say('codes.stopOne', { code: stopping.code })}
          lead={say(stopping.reservedUses > 0 ? 'codes.stopReserved' : 'codes.stopLead')}
          closeLabel={t('action.closeUnchanged')}
          isHot
          onClose={() => setStopping(undefined)}
          foot={
            <>
              <Button onClick={() => setStopping(undefined)}>{t('action.cancel')}</Button>
              <Button
                tone="hot"
                icon="cross"
                isFirstFocus
                onClick={() => {
                  act.mutate({ path: `${offer}/codes/${encodeURIComponent(stopping.code)}/stop` });
                  setStopping(undefined);
                }}
              >
                {say('codes.stopGo')}
              </Button>
            </>
          }
        />
      )}
    </div>
  );
}

function CodeState({ code: { stoppedAt, consumedUses, reservedUses, maxUses } }: { code: CodeView }) {
  const { say, when } = usePromotionsWords();
  if (stoppedAt !== undefined)
    return (
      <Status tone="stop" icon="cross" isBare>
        {say('code.stopped', { when: when(stoppedAt) })}
      </Status>
    );
  const isSpent = maxUses !== undefined && consumedUses >= maxUses;
  const state = isSpent ? 'spent' : reservedUses > 0 ? 'reserved' : consumedUses > 0 ? 'used' : 'free';
  return (
    <Status tone={isSpent ? 'outline' : 'plain'} icon={isSpent ? 'check' : 'label'} isBare>
      {say(`code.${state}`, { count: reservedUses + consumedUses })}
    </Status>
  );
}
