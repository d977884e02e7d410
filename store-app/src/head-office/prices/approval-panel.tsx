import { Textarea } from '@mantine/core';
import type { PriceBatchView } from '@passerelle/shared/api/price-batches';
import { type ReactNode, useState } from 'react';
import { serverNowMs } from '../../lib/clock.js';
import { useColleague } from '../../lib/shop-floor.js';
import { Button } from '../../ui/button.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';
import { Panel } from '../../ui/office.js';
import { ChangeBatchDialog, ReverseDialog } from './batch-dialogs.js';
import classes from './prices.module.css';
import type { BatchAct } from './prices-calls.js';
import { usePricesWords } from './prices-words.js';

interface ApprovalPanelProps {
  batch: PriceBatchView;
  isBusy: boolean;
  onAct: (act: BatchAct) => void;
}

/** Who wrote, who decides, and what they may do now. */
export function ApprovalPanel({ batch, isBusy, onAct }: ApprovalPanelProps) {
  const { say, when } = usePricesWords();
  const { state, createdBy, createdAt, proposedBy, proposedAt, decidedBy, decidedAt, comment } = batch;
  const decided = state === 'approved' || state === 'refused' || state === 'withdrawn' ? state : undefined;
  return (
    <Panel title={say(batch.needsSecondPerson ? 'approve.title' : 'approve.titleAlone')} isStrong>
      <ul className={classes.steps}>
        {proposedBy === undefined || proposedAt === undefined ? (
          <Step icon="pencil" when={when(createdAt)}>
            {say('approve.wrote', { name: createdBy.name })}
          </Step>
        ) : (
          <Step icon="check-circle" when={when(proposedAt)}>
            {say('approve.proposed', { name: proposedBy.name })}
          </Step>
        )}
        {decided !== undefined && decidedBy !== undefined && decidedAt !== undefined && (
          <Step icon={decided === 'approved' ? 'check-circle' : 'cross'} when={when(decidedAt)}>
            {say(isAlone(batch) ? 'approve.alone' : `approve.${decided}`, { name: decidedBy.name })}
            {comment !== undefined && <small>{comment}</small>}
          </Step>
        )}
        {state === 'proposed' && <You batch={batch} />}
      </ul>
      {state === 'draft' && <DraftActs batch={batch} isBusy={isBusy} onAct={onAct} />}
      {state === 'proposed' && <ProposedActs batch={batch} isBusy={isBusy} onAct={onAct} />}
      {state === 'approved' && <ReverseAct batch={batch} isBusy={isBusy} onAct={onAct} />}
    </Panel>
  );
}

function Step({ icon, when, children }: { icon: IconName; when: string; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} size={18} />
      <span>
        <b>{children}</b>
        <small>{when}</small>
      </span>
    </li>
  );
}

function You({ batch: { mayApprove, needsSecondPerson } }: { batch: PriceBatchView }) {
  const { say } = usePricesWords();
  const { name } = useColleague();
  const alone = needsSecondPerson ? 'approve.youMay' : 'approve.youMayAlone';
  return (
    <li>
      <Icon name="clock" size={18} />
      <span>
        <b>{say('approve.you', { name })}</b>
        <small>{say(mayApprove ? alone : 'approve.youMayNot')}</small>
      </span>
    </li>
  );
}

function ChangeAct({ batch, isBusy, onAct }: ApprovalPanelProps) {
  const { say } = usePricesWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon="pencil" isBusy={isBusy} onClick={() => setIsOpen(true)}>
        {say('change')}
      </Button>
      {isOpen && (
        <ChangeBatchDialog
          batch={batch}
          onClose={() => setIsOpen(false)}
          onSave={(body) => {
            setIsOpen(false);
            onAct({ method: 'PATCH', path: batch.id, body });
          }}
        />
      )}
    </>
  );
}

function DraftActs(props: ApprovalPanelProps) {
  const { say } = usePricesWords();
  const { batch, isBusy, onAct } = props;
  const { id, counts } = batch;
  return (
    <>
      <p className="mute">{say('approve.draftHint')}</p>
      <Conflicts batch={batch} />
      <Button
        tone="go"
        icon="to-send"
        isWide
        isBusy={isBusy}
        {...refusalWhen(isOver(batch) && say('approve.past'))}
        onClick={() => onAct({ path: `${id}/proposal` })}
      >
        {say('approve.propose')}
      </Button>
      <div className={classes.buttons}>
        {counts.conflicts > 0 && <AsideButton {...props} />}
        <ChangeAct {...props} />
        <Button tone="hot" onClick={() => onAct({ path: `${id}/withdrawal` })}>
          {say('approve.withdraw')}
        </Button>
      </div>
    </>
  );
}

function ProposedActs(props: ApprovalPanelProps) {
  const { say } = usePricesWords();
  const { batch, isBusy, onAct } = props;
  const { id, counts, mayApprove, createdBy, proposedBy } = batch;
  const [comment, setComment] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const words = comment.trim();
  const refuse = () => {
    setIsMissing(words === '');
    if (words !== '') onAct({ path: `${id}/refusal`, body: { comment: words } });
  };
  const reason =
    (counts.conflicts > 0 && '') ||
    (!mayApprove && say('approve.youMayNot')) ||
    (isOver(batch) && say('approve.past'));
  const isHeld = counts.conflicts > 0 || !mayApprove || isOver(batch);
  return (
    <>
      <Textarea
        label={say('approve.comment', { name: (proposedBy ?? createdBy).name })}
        placeholder={say('approve.commentHint')}
        autosize={false}
        rows={2}
        maxLength={500}
        value={comment}
        error={isMissing && words === '' && say('approve.commentNeeded')}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Conflicts batch={batch} />
      <Button
        tone="go"
        icon="check"
        isWide
        isBusy={isBusy}
        {...(isHeld && { disabledReason: reason || '' })}
        onClick={() => onAct({ path: `${id}/approval`, body: words === '' ? {} : { comment: words } })}
      >
        {say('approve.go', { count: counts.all - counts.unchanged })}
      </Button>
      <div className={classes.buttons}>
        {counts.conflicts > 0 && <AsideButton {...props} />}
        {mayApprove || counts.conflicts > 0 ? (
          <Button tone="hot" isBusy={isBusy} onClick={refuse}>
            {say('approve.refuse')}
          </Button>
        ) : null}
        <ChangeAct {...props} />
        <Button isBusy={isBusy} onClick={() => onAct({ path: `${id}/withdrawal` })}>
          {say('approve.withdraw')}
        </Button>
      </div>
    </>
  );
}

function ReverseAct({ batch, isBusy, onAct }: ApprovalPanelProps) {
  const { say } = usePricesWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon="undo" isWide isBusy={isBusy} onClick={() => setIsOpen(true)}>
        {say('reverse')}
      </Button>
      {isOpen && (
        <ReverseDialog
          batch={batch}
          onClose={() => setIsOpen(false)}
          onReverse={(body) => {
            setIsOpen(false);
            onAct({ path: `${batch.id}/reversal`, body });
          }}
        />
      )}
    </>
  );
}

function Conflicts({ batch: { counts } }: { batch: PriceBatchView }) {
  const { say } = usePricesWords();
  if (counts.conflicts === 0) return null;
  return (
    <Status tone="stop" icon="warning" canWrap>
      {say('approve.blocked', { count: counts.conflicts })}
    </Status>
  );
}

function AsideButton({ batch: { id, counts }, isBusy, onAct }: ApprovalPanelProps) {
  const { say } = usePricesWords();
  return (
    <Button isBusy={isBusy} onClick={() => onAct({ path: `${id}/conflicts/removal` })}>
      {say('approve.aside', { count: counts.conflicts })}
    </Button>
  );
}

/** Approved by whoever proposed it: nobody else was needed. */
function isAlone({ state, proposedBy, decidedBy, needsSecondPerson }: PriceBatchView): boolean {
  return state === 'approved' && !needsSecondPerson && decidedBy?.name === proposedBy?.name;
}

function isOver({ effectiveAt }: PriceBatchView): boolean {
  return Date.parse(effectiveAt) <= serverNowMs();
}

function refusalWhen(reason: string | false) {
  return reason === false ? {} : { disabledReason: reason };
}
