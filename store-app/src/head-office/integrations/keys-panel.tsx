import type { ApiKeyView, NewApiKeyView } from '@passerelle/shared/api/integrations';
import { useState } from 'react';
import { serverNowMs } from '../../lib/clock.js';
import { Button } from '../../ui/button.js';
import { Status } from '../../ui/marks.js';
import { Panel, Table } from '../../ui/office.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import classes from './integrations.module.css';
import { useKeys, useRevocation } from './integrations-calls.js';
import { useIntegrationsWords } from './integrations-words.js';
import { Listing } from './listing.js';
import { NewKey } from './new-key.js';
import { Refusal } from './refusal.js';
import { SecretOnce } from './secret-once.js';
import { ShopNames } from './shop-names.js';

/** Keys of programs: what they may do, when they were last used, and the end of them. */
export function KeysPanel() {
  const { say } = useIntegrationsWords();
  const keys = useKeys();
  const [isMaking, setIsMaking] = useState(false);
  const [made, setMade] = useState<NewApiKeyView>();
  const [ending, setEnding] = useState<ApiKeyView>();
  return (
    <Panel
      title={say('keys')}
      isFlush
      tools={
        <Button tone="go" icon="plus" onClick={() => setIsMaking(true)}>
          {say('key.new')}
        </Button>
      }
    >
      <Listing
        query={keys}
        items={keys.data?.items}
        icon="lock"
        empty={say('keys.empty')}
        emptyHint={say('keys.emptyHint')}
      >
        {(items) => (
          <Table
            label={say('keys')}
            head={
              <>
                <th scope="col">{say('col.program')}</th>
                <th scope="col">{say('col.scopes')}</th>
                <th scope="col">{say('col.reach')}</th>
                <th scope="col">{say('col.used')}</th>
                <th scope="col">{say('col.state')}</th>
                <th scope="col">
                  <span className="vh">{say('col.acts')}</span>
                </th>
              </>
            }
          >
            {items.map((key) => (
              <KeyRow key={key.id} item={key} onEnd={() => setEnding(key)} />
            ))}
          </Table>
        )}
      </Listing>
      {isMaking && (
        <NewKey
          onClose={() => setIsMaking(false)}
          onMade={(given) => {
            setIsMaking(false);
            setMade(given);
          }}
        />
      )}
      {made !== undefined && (
        <SecretOnce name={made.key.name} secret={made.secret} onClose={() => setMade(undefined)} />
      )}
      {ending !== undefined && <EndKey item={ending} onClose={() => setEnding(undefined)} />}
    </Panel>
  );
}

function KeyRow({ item, onEnd }: { item: ApiKeyView; onEnd: () => void }) {
  const { say, when } = useIntegrationsWords();
  const isOver = item.expiresAt !== null && Date.parse(item.expiresAt) <= serverNowMs();
  return (
    <tr>
      <th scope="row">
        <b>{item.name}</b>
        <small>
          <span className={classes.parts}>
            <code>{item.hint}…</code>
            <span>{say('key.by', { name: item.createdBy, at: when(item.createdAt) })}</span>
          </span>
        </small>
      </th>
      <td>
        <ul className={classes.marks}>
          {item.scopes.map((scope) => (
            <li key={scope}>{say(`scope.${scope}`)}</li>
          ))}
        </ul>
      </td>
      <td>
        {item.stores === null ? say('everyShop') : <ShopNames codes={item.stores} />}
        {item.source !== null && <small>{say('key.source', { source: item.source })}</small>}
      </td>
      <td>
        {item.lastUsedAt === null ? (
          <span className="mute">{say('never')}</span>
        ) : (
          <time dateTime={item.lastUsedAt}>{when(item.lastUsedAt)}</time>
        )}
      </td>
      <td>
        {item.revokedAt !== null && (
          <Status tone="stop" icon="cross">
            {say('key.revoked')}
          </Status>
        )}
        {item.revokedAt === null && isOver && (
          <Status tone="outline" icon="hourglass">
            {say('key.over')}
          </Status>
        )}
        {item.revokedAt === null && !isOver && (
          <Status tone="ok" icon="check">
            {item.expiresAt === null ? say('key.lives') : say('key.until', { at: when(item.expiresAt) })}
          </Status>
        )}
      </td>
      <td>
        {item.revokedAt === null && (
          <Button icon="trash" onClick={onEnd}>
            {say('key.revoke')}
            <span className="vh"> {item.name}</span>
          </Button>
        )}
      </td>
    </tr>
  );
}

function EndKey({ item, onClose }: { item: ApiKeyView; onClose: () => void }) {
  const { t, say } = useIntegrationsWords();
  const end = useRevocation();
  return (
    <OfficeDialog
      isHot
      title={say('key.revokeAsk', { name: item.name, hint: item.hint })}
      lead={say('key.revokeLead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button isFirstFocus onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            tone="hot"
            isBusy={end.isPending}
            onClick={() => end.mutate(item.id, { onSuccess: onClose })}
          >
            {say('key.revoke')}
          </Button>
        </>
      }
    >
      <Refusal fault={end.error} />
    </OfficeDialog>
  );
}
