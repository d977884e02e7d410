import { Checkbox, TextInput } from '@mantine/core';
import { type ApiScope, apiScopes, type NewApiKeyView } from '@passerelle/shared/api/integrations';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import classes from './integrations.module.css';
import { useNewKey } from './integrations-calls.js';
import { useIntegrationsWords } from './integrations-words.js';
import { Refusal } from './refusal.js';
import { codesIn } from './shop-codes.js';

interface NewKeyProps {
  onClose: () => void;
  onMade: (made: NewApiKeyView) => void;
}

/** A key for one program: no more than it needs. */
export function NewKey({ onClose, onMade }: NewKeyProps) {
  const { t, say } = useIntegrationsWords();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly ApiScope[]>([]);
  const [shops, setShops] = useState('');
  const [source, setSource] = useState('');
  const make = useNewKey(onMade);
  const submit = (): void => {
    const stores = codesIn(shops);
    const rest = { ...(stores.length > 0 && { stores }), ...(source !== '' && { source }) };
    if (!make.isPending) make.mutate({ name, scopes: [...scopes], ...rest });
  };
  const toggle = (scope: ApiScope, isOn: boolean): void =>
    setScopes(isOn ? [...scopes, scope] : scopes.filter((each) => each !== scope));
  return (
    <OfficeDialog
      isWide
      title={say('key.new')}
      lead={say('key.newLead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      onSubmit={submit}
      foot={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            type="submit"
            tone="go"
            isBusy={make.isPending}
            disabledReason={scopes.length === 0 ? say('key.scopeMissing') : undefined}
          >
            {say('key.make')}
          </Button>
        </>
      }
    >
      <Refusal fault={make.error} />
      <div className={classes.form}>
        <TextInput
          label={say('col.program')}
          description={say('key.nameHint')}
          data-autofocus
          required
          withAsterisk={false}
          maxLength={80}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={say('source')}
          description={say('key.sourceHint')}
          maxLength={40}
          autoComplete="off"
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <TextInput
          label={say('shops')}
          description={say('shopsHint')}
          autoComplete="off"
          value={shops}
          onChange={(event) => setShops(event.currentTarget.value)}
        />
      </div>
      <fieldset className={classes.choices}>
        <legend>{say('col.scopes')}</legend>
        {apiScopes.map((scope) => (
          <Checkbox
            key={scope}
            label={say(`scope.${scope}`)}
            description={scope}
            classNames={{ description: classes.code }}
            checked={scopes.includes(scope)}
            onChange={(event) => toggle(scope, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
    </OfficeDialog>
  );
}
