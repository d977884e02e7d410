import { Checkbox, TextInput } from '@mantine/core';
import { type NewWebhookView, type WebhookTopic, webhookTopics } from '@passerelle/shared/api/webhooks';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import classes from './integrations.module.css';
import { useNewWebhook } from './integrations-calls.js';
import { useIntegrationsWords } from './integrations-words.js';
import { Refusal } from './refusal.js';
import { codesIn } from './shop-codes.js';

interface NewWebhookProps {
  onClose: () => void;
  onMade: (made: NewWebhookView) => void;
}

/** A receiver: where, and what it is told. */
export function NewWebhook({ onClose, onMade }: NewWebhookProps) {
  const { t, say } = useIntegrationsWords();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [shops, setShops] = useState('');
  const [topics, setTopics] = useState<readonly WebhookTopic[]>([]);
  const make = useNewWebhook(onMade);
  const submit = (): void => {
    const stores = codesIn(shops);
    const wish = { name, url, topics: [...topics], ...(stores.length > 0 && { stores }) };
    if (!make.isPending) make.mutate(wish);
  };
  const toggle = (topic: WebhookTopic, isOn: boolean): void =>
    setTopics(isOn ? [...topics, topic] : topics.filter((each) => each !== topic));
  return (
    <OfficeDialog
      isWide
      title={say('webhook.new')}
      lead={say('webhook.newLead')}
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
            disabledReason={topics.length === 0 ? say('webhook.topicMissing') : undefined}
          >
            {say('webhook.make')}
          </Button>
        </>
      }
    >
      <Refusal fault={make.error} title={say('webhook.failed')} />
      <div className={classes.form}>
        <TextInput
          label={say('col.receiver')}
          description={say('webhook.nameHint')}
          data-autofocus
          required
          withAsterisk={false}
          maxLength={80}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={say('webhook.address')}
          description={say('webhook.addressHint')}
          required
          withAsterisk={false}
          inputMode="url"
          maxLength={1000}
          autoComplete="off"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
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
        <legend>{say('col.topics')}</legend>
        {webhookTopics.map((topic) => (
          <Checkbox
            key={topic}
            label={say(`topic.${topic}`)}
            description={topic}
            classNames={{ description: classes.code }}
            checked={topics.includes(topic)}
            onChange={(event) => toggle(topic, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
    </OfficeDialog>
  );
}
