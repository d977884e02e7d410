import { Textarea } from '@mantine/core';
import type { PromotionView } from '@passerelle/shared/api/promotions';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Panel } from '../../ui/office.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import classes from './promotions.module.css';
import type { PromotionAct } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';

export interface ActProps {
  promotion: PromotionView;
  isBusy: boolean;
  onAct: (act: PromotionAct) => void;
}

/** Who wrote, who decides and why a second person is needed; what runs can be stopped. */
export function DecisionPanel({ promotion, isBusy, isDirty, onAct }: ActProps & { isDirty: boolean }) {
  const { say, when } = usePromotionsWords();
  const { draft, offer, state } = promotion;
  const [comment, setComment] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [isStopping, setIsStopping] = useState(false);
  const words = comment.trim();
  const refuse = () => {
    setIsMissing(words === '');
    if (words !== '') onAct({ path: `${offer}/refusal`, body: { comment: words } });
  };
  const isOpen = draft?.state === 'draft' || draft?.state === 'proposed';
  return (
    <Panel title={say('decide.title')} isStrong>
      {draft !== undefined && (
        <ul className={classes.steps}>
          <li>
            {say('decide.wrote', { name: draft.createdBy.name })}
            <small>{when(draft.createdAt)}</small>
          </li>
          {draft.proposedBy && draft.proposedAt && (
            <li>
              {say('decide.proposed', { name: draft.proposedBy.name })}
              <small>{when(draft.proposedAt)}</small>
            </li>
          )}
          {draft.decidedBy && draft.decidedAt && draft.state !== 'draft' && draft.state !== 'proposed' && (
            <li>
              {say(isAlone(draft) ? 'decide.alone' : `decide.${draft.state}`, { name: draft.decidedBy.name })}
              <small>
                {when(draft.decidedAt)} {draft.comment}
              </small>
            </li>
          )}
        </ul>
      )}
      {isOpen && draft.secondPersonReasons.length > 0 && (
        <div>
          <p>{say('decide.second')}</p>
          <ul>
            {draft.secondPersonReasons.map((reason) => (
              <li key={reason}>{say(`reason.${reason}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {draft?.state === 'draft' && (
        <div className={classes.buttons}>
          <Button
            tone="go"
            icon="to-send"
            isBusy={isBusy}
            {...(isDirty && { disabledReason: say('decide.saveFirst') })}
            onClick={() => onAct({ path: `${offer}/proposal` })}
          >
            {say(draft.secondPersonReasons.length > 0 ? 'decide.propose' : 'decide.publish')}
          </Button>
          <Button isBusy={isBusy} onClick={() => onAct({ path: `${offer}/withdrawal` })}>
            {say('decide.withdraw')}
          </Button>
        </div>
      )}
      {draft?.state === 'proposed' && (
        <>
          <Textarea
            label={say('decide.comment')}
            rows={2}
            maxLength={500}
            value={comment}
            error={isMissing && words === '' && say('decide.commentNeeded')}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <Button
              tone="go"
              icon="check"
              isBusy={isBusy}
              {...(!draft.mayApprove && { disabledReason: say('decide.notYou') })}
              {...(isDirty && { disabledReason: say('decide.saveFirst') })}
              onClick={() =>
                onAct({ path: `${offer}/approval`, body: words === '' ? {} : { comment: words } })
              }
            >
              {say('decide.approve')}
            </Button>
            <Button tone="hot" isBusy={isBusy} onClick={refuse}>
              {say('decide.refuse')}
            </Button>
            <Button isBusy={isBusy} onClick={() => onAct({ path: `${offer}/withdrawal` })}>
              {say('decide.withdraw')}
            </Button>
          </div>
        </>
      )}
      {(state === 'running' || state === 'scheduled') && (
        <Button tone="hot" icon="cross" isBusy={isBusy} onClick={() => setIsStopping(true)}>
          {say('stop')}
        </Button>
      )}
      {isStopping && (
        <StopDialog
          onClose={() => setIsStopping(false)}
          onStop={(why) => {
            setIsStopping(false);
            onAct({ path: `${offer}/stop`, body: why === '' ? {} : { comment: why } });
          }}
        />
      )}
    </Panel>
  );
}

/** Approved by whoever proposed it: nobody else was needed. */
function isAlone(draft: NonNullable<PromotionView['draft']>): boolean {
  const { state, proposedBy, decidedBy, secondPersonReasons } = draft;
  return state === 'approved' && secondPersonReasons.length === 0 && decidedBy?.name === proposedBy?.name;
}

function StopDialog({ onClose, onStop }: { onClose: () => void; onStop: (why: string) => void }) {
  const { t, say } = usePromotionsWords();
  const [why, setWhy] = useState('');
  return (
    <OfficeDialog
      title={say('stop.title')}
      lead={say('stop.lead')}
      closeLabel={t('action.closeUnchanged')}
      isHot
      onClose={onClose}
      onSubmit={() => onStop(why.trim())}
      foot={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" tone="hot" icon="cross">
            {say('stop.go')}
          </Button>
        </>
      }
    >
      <Textarea
        label={say('stop.why')}
        rows={2}
        maxLength={500}
        data-autofocus
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </OfficeDialog>
  );
}
