import type { CatalogueChoices, OfficeProductView, ProductWords } from '@passerelle/shared/api/catalogue';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Columns, OfficeScreen } from '../../ui/office.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import forms from '../form/form.module.css';
import { faultsOf, useSave } from '../form/save.js';
import { SaveBar, UnsavedGuard } from '../form/unsaved.js';
import { HistoryPanel } from './history-panel.js';
import { PlacePanel, StatePanel } from './place-panels.js';
import { toSend, wordsOf } from './product-draft.js';
import { useProductsWords } from './products-words.js';
import { ProductStatus } from './states.js';
import { VariantsPanel } from './variants-panel.js';
import { AttributesPanel, WordsPanel } from './words-panels.js';

interface ProductFormProps {
  title: string;
  /** As it is kept; absent for a new one. */
  kept?: OfficeProductView;
  initial: ProductWords;
  choices: CatalogueChoices;
  onSaved: (product: OfficeProductView) => void;
}

/** Everything that head office says of a product, in two languages. */
export function ProductForm({ title, kept, initial, choices, onSaved }: ProductFormProps) {
  const { t, say, has, when, locale } = useProductsWords();
  const [draft, setDraft] = useState(initial);
  const [revision, setRevision] = useState(kept?.revision);
  const [isAsking, setIsAsking] = useState(false);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(initial);
  const save = useSave<OfficeProductView>(
    kept === undefined ? 'POST' : 'PATCH',
    kept === undefined ? '/head-office/products' : `/head-office/products/${kept.slug}`,
    onSaved,
  );
  const faults = faultsOf(save.error, (code) => {
    const key = `fault.${code}`;
    return has(key) ? say(key) : undefined;
  });
  const current =
    faults.problem?.code === 'changed-meanwhile' ? (faults.problem.current as OfficeProductView) : undefined;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The first field that was refused is where one goes on.
    if (save.error !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [save.error]);
  const change = (part: Partial<ProductWords>) => setDraft((before) => ({ ...before, ...part }));
  const send = () => {
    setIsAsking(false);
    save.mutate({ ...toSend(draft), ...(revision !== undefined && { revision }) });
  };
  const isLeavingSale = draft.state === 'withdrawn' && initial.state !== 'withdrawn';
  const parts = { draft, change, faults };
  return (
    <OfficeScreen
      title={title}
      crumbs={[{ to: '/head-office/products', label: say('title') }]}
      crumbsLabel={say('crumbs')}
      subtitle={kept && say('keptSince', { when: when(kept.changedAt), revision: kept.revision })}
      actions={kept && <ProductStatus state={kept.state} />}
    >
      <form
        ref={form}
        className={forms.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // As it is sent, so that what is refused is found at its place.
          setDraft(toSend(draft));
          if (isLeavingSale) setIsAsking(true);
          else send();
        }}
      >
        {current !== undefined && (
          <Notice
            tone="stop"
            icon="person"
            isUrgent
            title={say('changedMeanwhile')}
            action={
              <span className="row wrap-row">
                <Button
                  onClick={() => {
                    setDraft(wordsOf(current));
                    onSaved(current);
                  }}
                >
                  {say('takeTheirs')}
                </Button>
                <Button
                  tone="hot"
                  onClick={() => {
                    setRevision(current.revision);
                    save.mutate({ ...toSend(draft), revision: current.revision });
                  }}
                >
                  {say('keepMine')}
                </Button>
              </span>
            }
          >
            {say('changedMeanwhileLead', { when: when(current.changedAt), name: current.name.fr })}
          </Notice>
        )}
        <Columns
          aside={
            <>
              <StatePanel {...parts} kept={kept} />
              <PlacePanel {...parts} choices={choices} />
            </>
          }
        >
          <WordsPanel {...parts} />
          <VariantsPanel {...parts} kept={kept} choices={choices} />
          <AttributesPanel {...parts} choices={choices} />
          {kept && <HistoryPanel product={kept} isDirty={isDirty} onPutBack={onSaved} />}
        </Columns>
        {(isDirty || kept === undefined) && (
          <SaveBar
            note={isDirty ? say('unsaved') : say('nothingYet')}
            fault={
              save.error !== null &&
              current === undefined &&
              (faults.problem === undefined
                ? t('state.unreachable')
                : say('refused', { count: faults.problem.errors?.length ?? 1 }))
            }
          >
            {kept !== undefined && (
              <Button
                icon="undo"
                onClick={() => {
                  setDraft(initial);
                  save.reset();
                }}
              >
                {say('discard')}
              </Button>
            )}
            <Button type="submit" tone="go" icon="check" isBusy={save.isPending}>
              {kept === undefined ? say('create') : say('save')}
            </Button>
          </SaveBar>
        )}
      </form>
      <UnsavedGuard
        isDirty={isDirty && !save.isPending && !save.isSuccess}
        words={{
          ...{ title: say('leaveTitle'), lead: say('leaveLead'), stay: say('stay'), leave: say('leave') },
          close: t('action.closeUnchanged'),
        }}
      />
      {isAsking && (
        <OfficeDialog
          title={say('withdrawTitle', { name: initial.name[locale] })}
          lead={say('withdrawLead')}
          closeLabel={t('action.closeUnchanged')}
          onClose={() => setIsAsking(false)}
          isHot
          foot={
            <>
              <Button onClick={() => setIsAsking(false)}>{t('action.cancel')}</Button>
              <Button tone="hot" icon="stop" isFirstFocus onClick={send}>
                {say('withdraw')}
              </Button>
            </>
          }
        />
      )}
    </OfficeScreen>
  );
}
