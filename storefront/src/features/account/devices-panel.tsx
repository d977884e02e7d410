import type { ShopperDeviceView } from '@passerelle/shared/api/accounts';
import type { AccountApi } from './account-api.js';
import { useAccountWords } from './account-words.js';
import { useAct } from './use-act.js';

interface DevicesPanelProps {
  devices: readonly ShopperDeviceView[];
  zone: string;
  api: AccountApi;
  onChanged: () => void;
  onSignedOut: () => void;
}

/** Where this account is signed in, and how to end that. */
export function DevicesPanel({ devices, zone, api, onChanged, onSignedOut }: DevicesPanelProps) {
  const { a, date } = useAccountWords();
  const act = useAct();
  const end = (what: () => Promise<void>, then: () => void) => () =>
    void act.run(what).then((isDone) => isDone && then());
  return (
    <section className="card pad form" aria-labelledby="devices">
      <h2 id="devices">{a('account.devices')}</h2>
      <ul className="rows acc__r">
        {devices.map(({ sessionId, device, seenAt, isThis }) => (
          <li key={sessionId}>
            <span className="acc__v">
              {device || a('account.unknownDevice')}
              <small>
                {isThis ? a('account.thisDevice') : a('account.seen', { date: date(seenAt, zone) })}
              </small>
            </span>
            {isThis ? null : (
              <button
                type="button"
                className="lnk"
                disabled={act.isBusy}
                onClick={end(() => api.endDevice(sessionId), onChanged)}
              >
                {a('account.endDevice')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {act.said}
      <button
        type="button"
        className="btn btn--2"
        disabled={act.isBusy}
        onClick={end(api.signOut, onSignedOut)}
      >
        {a('account.signOut')}
      </button>
      <button
        type="button"
        className="lnk"
        disabled={act.isBusy}
        onClick={end(api.endAllDevices, onSignedOut)}
      >
        {a('account.endAll')}
      </button>
    </section>
  );
}
