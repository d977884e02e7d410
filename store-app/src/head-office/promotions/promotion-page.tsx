import type { PromotionContent, PromotionView } from '@passerelle/shared/api/promotions';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { refusalOf } from '../../lib/api.js';
import { serverNowMs } from '../../lib/clock.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Columns, OfficeScreen, Panel } from '../../ui/office.js';
import { Failed, Loading } from '../../ui/states.js';
import { CodesPanel } from './codes-panel.js';
import { DecisionPanel } from './decision-panel.js';
import { PreFlightPanel } from './pre-flight-panel.js';
import { emptyContent, sent } from './promotion-draft.js';
import { PromotionForm } from './promotion-form.js';
import { PromotionStatus } from './promotion-status.js';
import classes from './promotions.module.css';
import { type PromotionAct, usePromotion, usePromotionAct } from './promotions-calls.js';
import { Budget } from './promotions-page.js';
import { usePromotionsWords } from './promotions-words.js';
import { civilIn } from './when-field.js';

/** A promotion that nobody has written yet. */
export function NewPromotionPage() {
  const { say, zone } = usePromotionsWords();
  const navigate = useNavigate();
  const [content, setContent] = useState(() => emptyContent(serverNowMs(), zone));
  const act = usePromotionAct(({ offer }) => void navigate(`/head-office/promotions/${offer}`));
  const save = (draft: boolean) => act.mutate({ path: '', body: { ...sent(content), draft } });
  return (
    <OfficeScreen
      title={say('new.title')}
      subtitle={say('new.subtitle')}
      crumbs={[{ to: '/head-office/promotions', label: say('title') }]}
      crumbsLabel={say('crumbs')}
    >
      <div className="stack">
        <Refused fault={act.error} />
        <PromotionForm content={content} faultOf={useFaults(act.error)} onChange={setContent} />
        <Panel title={say('save.title')} isTitleHidden isStrong>
          <div className={classes.buttons}>
            <Button tone="go" icon="check" isBusy={act.isPending} onClick={() => save(true)}>
              {say('save.draft')}
            </Button>
            <Button icon="to-send" isBusy={act.isPending} onClick={() => save(false)}>
              {say('save.propose')}
            </Button>
          </div>
          <p className="mute">{say('save.hint')}</p>
        </Panel>
      </div>
    </OfficeScreen>
  );
}

/** One promotion: what it is, what it does, who decides. */
export function PromotionPage() {
  const { offer = '' } = useParams();
  const { t, say } = usePromotionsWords();
  const promotion = usePromotion(offer);
  if (promotion.data !== undefined) {
    const { data } = promotion;
    return <Loaded key={`${data.offer} ${data.version} ${data.draft?.revision ?? 0}`} promotion={data} />;
  }
  return (
    <OfficeScreen title={say('title')}>
      {promotion.error === null ? (
        <Loading label={t('state.loading')} />
      ) : (
        <Failed
          title={refusalOf(promotion.error)?.problem.detail ?? t('state.unreachable')}
          retryLabel={t('action.retry')}
          onRetry={() => void promotion.refetch()}
        />
      )}
    </OfficeScreen>
  );
}

function Loaded({ promotion }: { promotion: PromotionView }) {
  const { say, locale, zone, money, number } = usePromotionsWords();
  const { offer, state, use, limits } = promotion;
  const [content, setContent] = useState<PromotionContent>(() => authored(promotion.content, zone));
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
      actions={<PromotionStatus state={state} pendingState={promotion.pendingState} />}
    >
      <Columns
        aside={
          <>
            <DecisionPanel promotion={promotion} isBusy={act.isPending} onAct={run} />
            <PreFlightPanel promotion={promotion} isBusy={act.isPending} onAct={run} />
            <Panel title={say('use.title')}>
              <dl className={classes.figures}>
                <div>
                  <dt>{say('use.reserved')}</dt>
                  <dd>
                    {number(use.reservedUses)} · {money(use.reservedCents)}
                  </dd>
                </div>
                <div>
                  <dt>{say('use.consumed')}</dt>
                  <dd>
                    {number(use.consumedUses)} · {money(use.consumedCents)}
                  </dd>
                </div>
              </dl>
              <Budget row={{ limits, use }} />
            </Panel>
            {isPublished && promotion.needsCode && <CodesPanel offer={offer} />}
          </>
        }
      >
        <Refused fault={act.error} />
        <PromotionForm content={content} faultOf={faultOf} onChange={setContent} />
        {!isOver && (
          <Panel title={say('save.title')} isTitleHidden isStrong>
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

/** Instants in the civil time of the desk, as the fields hold them. */
function authored(content: PromotionContent, zone: string): PromotionContent {
  const { startsAt, endsAt } = content;
  return {
    ...content,
    startsAt: civilIn(startsAt, zone),
    ...(endsAt !== undefined && { endsAt: civilIn(endsAt, zone) }),
  };
}

function Refused({ fault }: { fault: unknown }) {
  const { t, say, has } = usePromotionsWords();
  if (fault === null || fault === undefined) return null;
  const problem = refusalOf(fault)?.problem;
  const said = (problem?.errors ?? []).map(({ field, code, message }) => {
    const key = `fault.${code}`;
    return has(key) ? `${field} : ${say(key)}` : message;
  });
  return (
    <Notice tone="stop" icon="warning" title={problem?.title ?? t('state.unreachable')} isUrgent>
      {said.join(' · ')}
    </Notice>
  );
}

function useFaults(fault: unknown): (field: string) => string | undefined {
  const { say, has } = usePromotionsWords();
  const errors = refusalOf(fault)?.problem.errors ?? [];
  return (field) => {
    const found = errors.find((error) => error.field === field);
    if (found === undefined) return undefined;
    const key = `fault.${found.code}`;
    return has(key) ? say(key) : found.message;
  };
}
