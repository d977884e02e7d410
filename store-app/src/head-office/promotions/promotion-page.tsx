import type { PromotionContent, PromotionView } from '@passerelle/shared/api/promotions';
import { useState } from 'react';
import { useParams } from 'react-router';
import { serverNowMs } from '../../lib/clock.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Columns, OfficeScreen, Panel } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Budget } from './budget.js';
import { CodesPanel } from './codes-panel.js';
import { DecisionPanel } from './decision-panel.js';
import { PreFlightPanel } from './pre-flight-panel.js';
import { sent } from './promotion-draft.js';
import { Refused, useFaults } from './promotion-faults.js';
import { PromotionForm } from './promotion-form.js';
import { PromotionStatus } from './promotion-status.js';
import classes from './promotions.module.css';
import { type PromotionAct, useNamesReady, usePromotion, usePromotionAct } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';
import { Unsaved } from './unsaved.js';
import { VersionsPanel } from './versions-panel.js';
import { civilIn } from './when-field.js';

/** One promotion: what it is, what it does, who decides. */
export function PromotionPage() {
  const { offer = '' } = useParams();
  const { say } = usePromotionsWords();
  const promotion = usePromotion(offer);
  const isNamed = useNamesReady(promotion.data?.content);
  if (promotion.data !== undefined && isNamed) {
    const { data } = promotion;
    return <Loaded key={`${data.offer} ${data.version} ${data.draft?.revision ?? 0}`} promotion={data} />;
  }
  return (
    <OfficeScreen title={say('title')}>
      <NotYetRead error={promotion.error} onRetry={promotion.refetch} />
    </OfficeScreen>
  );
}

function Loaded({ promotion }: { promotion: PromotionView }) {
  const { say, locale, zone } = usePromotionsWords();
  const { offer, state } = promotion;
  const [written] = useState<PromotionContent>(() => authored(promotion.content, zone));
  const [content, setContent] = useState(written);
  const isDirty = content !== written;
  const act = usePromotionAct();
  const faultOf = useFaults(act.error);
  const isOver = state === 'ended' || state === 'stopped';
  const isPublished = promotion.version > 0;
  const run = (one: PromotionAct) => act.mutate(one);
  const save = (draft: boolean) => run({ method: 'PATCH', path: offer, body: { ...sent(content), draft } });
  return (
    <OfficeScreen
      title={promotion.name[locale]}
      subtitle={promotion.sentence[locale]}
      crumbs={[{ to: '/head-office/promotions', label: say('title') }]}
      crumbsLabel={say('crumbs')}
      actions={
        <>
          <PromotionStatus state={state} pendingState={promotion.pendingState} />
          {!isOver && (
            <ButtonLink to={trialOf(promotion)} icon="search">
              {say('simulate')}
            </ButtonLink>
          )}
        </>
      }
    >
      <Columns
        aside={
          <>
            <DecisionPanel promotion={promotion} isBusy={act.isPending} isDirty={isDirty} onAct={run} />
            <PreFlightPanel promotion={promotion} isBusy={act.isPending} onAct={run} />
            {isPublished && <UsePanel promotion={promotion} />}
            {isPublished && promotion.needsCode && <CodesPanel offer={offer} />}
            <VersionsPanel versions={promotion.versions} />
          </>
        }
      >
        <Unsaved isDirty={isDirty && !act.isPending} />
        <Refused fault={act.error} />
        <PromotionForm offer={offer} content={content} faultOf={faultOf} onChange={setContent} />
        {!isOver && (
          <Panel title={say('save.title')} isStrong>
            <div className={classes.buttons}>
              <Button icon="check" isBusy={act.isPending} onClick={() => save(true)}>
                {say(isPublished ? 'save.correctionDraft' : 'save.draft')}
              </Button>
              <Button tone="go" icon="to-send" isBusy={act.isPending} onClick={() => save(false)}>
                {say(isPublished ? 'save.correct' : 'save.propose')}
              </Button>
            </div>
            <p className="mute">{say(isPublished ? 'save.correctHint' : 'save.hint')}</p>
          </Panel>
        )}
      </Columns>
    </OfficeScreen>
  );
}

/** What orders hold and purchases have taken of it, as it is now. */
function UsePanel({ promotion: { use, limits } }: { promotion: PromotionView }) {
  const { say, money, number } = usePromotionsWords();
  const uses = use.reservedUses + use.consumedUses;
  return (
    <Panel title={say('use.title')}>
      <dl className={classes.figures} aria-live="polite">
        <div>
          <dt>{say('use.reserved')}</dt>
          <dd>
            {say('use.times', { count: use.reservedUses })}, {money(use.reservedCents)}
          </dd>
        </div>
        <div>
          <dt>{say('use.consumed')}</dt>
          <dd>
            {say('use.times', { count: use.consumedUses })}, {money(use.consumedCents)}
          </dd>
        </div>
        {limits.maxUses !== undefined && (
          <div>
            <dt>{say('use.left')}</dt>
            <dd>{number(Math.max(0, limits.maxUses - uses))}</dd>
          </div>
        )}
      </dl>
      {limits.budgetCents !== undefined && <Budget row={{ limits, use }} />}
    </Panel>
  );
}

/** The simulator with what this covers in the basket, its code, and its draft where one is open. */
function trialOf({ offer, exampleSkus, content, draft }: PromotionView): string {
  const search = new URLSearchParams();
  for (const sku of exampleSkus) search.append('sku', sku);
  const [code] = content.codes ?? [];
  if (content.needsCode && code !== undefined) search.append('code', code);
  if (draft?.state === 'draft' || draft?.state === 'proposed') search.set('draft', offer);
  if (Date.parse(content.startsAt) > serverNowMs()) search.set('at', content.startsAt);
  return `/head-office/promotions/simulator?${search}`;
}

/** Instants in the civil time of the desk, as the fields hold them. */
function authored(content: PromotionContent, zone: string): PromotionContent {
  const { startsAt, endsAt } = content;
  return {
    ...content,
    startsAt: civilIn(startsAt, zone),
    ...(endsAt !== undefined && { endsAt: civilIn(endsAt, zone) }),
  };
}
