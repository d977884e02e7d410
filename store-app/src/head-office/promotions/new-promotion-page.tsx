import { useState } from 'react';
import { useNavigate } from 'react-router';
import { serverNowMs } from '../../lib/clock.js';
import { Button } from '../../ui/button.js';
import { OfficeScreen, Panel } from '../../ui/office.js';
import { emptyContent, sent } from './promotion-draft.js';
import { Refused, useFaults } from './promotion-faults.js';
import { PromotionForm } from './promotion-form.js';
import classes from './promotions.module.css';
import { usePromotionAct } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';
import { Unsaved } from './unsaved.js';

/** A promotion that nobody has written yet. */
export function NewPromotionPage() {
  const { say, zone } = usePromotionsWords();
  const navigate = useNavigate();
  const [content, setContent] = useState(() => emptyContent(serverNowMs(), zone));
  const [written] = useState(content);
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
        <Unsaved isDirty={!act.isSuccess && content !== written} />
        <PromotionForm content={content} faultOf={useFaults(act.error)} onChange={setContent} />
        <Panel title={say('save.title')} isStrong>
          <Refused fault={act.error} />
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
