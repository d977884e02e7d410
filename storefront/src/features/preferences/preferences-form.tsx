import type { MarketingView, PreferencesView, ServiceChoice } from '@passerelle/shared/api/preferences';
import { type FormEvent, useId, useState } from 'react';
import { newKey } from '../../lib/keys.js';
import { problemWords } from '../../lib/problem-words.js';
import type { PreferencesApi } from './preferences-api.js';
import { type PreferencesKey, usePreferencesWords } from './preferences-words.js';

const ways = ['email', 'sms', 'both'] as const satisfies readonly ServiceChoice[];

interface PreferencesFormProps {
  preferences: PreferencesView;
  api: PreferencesApi;
}

/** Every choice on one page, kept with one button. */
export function PreferencesForm({ preferences, api }: PreferencesFormProps) {
  const { p, t } = usePreferencesWords();
  const [known, setKnown] = useState(preferences);
  const [service, setService] = useState(preferences.service);
  const [isAsked, setAsked] = useState(preferences.isAsked);
  const [given, setGiven] = useState(() => givenIn(preferences.marketing));
  const [state, setState] = useState<'open' | 'busy' | 'saved'>('open');
  const [fault, setFault] = useState<string>();
  const changed = <Value,>(set: (value: Value) => void, value: Value) => {
    set(value);
    setState('open');
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setState('busy');
    setFault(undefined);
    const marketing = known.marketing.map(({ channel }) => ({ channel, given: given.has(channel) }));
    try {
      setKnown(await api.change({ service, isAsked, marketing }, newKey()));
      setState('saved');
    } catch (refusal) {
      setState('open');
      setFault(problemWords(refusal, t));
    }
  };
  return (
    <form className="form" onSubmit={(event) => void save(event)}>
      <ServicePanel chosen={service} onChoose={(way) => changed(setService, way)} />
      <section className="card pad form" aria-labelledby="offers">
        <h2 id="offers">{p('marketing.title')}</h2>
        <p className="s soft">{p('marketing.never')}</p>
        {known.marketing.map((each) => (
          <MarketingChoice
            key={each.channel}
            said={each}
            timezone={known.timezone}
            isGiven={given.has(each.channel)}
            onChange={(isGiven) => changed(setGiven, withChannel(given, each.channel, isGiven))}
          />
        ))}
      </section>
      <section className="card pad form" aria-labelledby="asked">
        <h2 id="asked">{p('ask.title')}</h2>
        <label className="chk">
          <input
            type="checkbox"
            checked={isAsked}
            onChange={(event) => changed(setAsked, event.target.checked)}
          />
          <span>
            {p('ask.label')} <small className="soft">{p('ask.text')}</small>
          </span>
        </label>
      </section>
      <div role="alert">{fault ? <p className="note note--hot">{fault}</p> : null}</div>
      <div role="status">{state === 'saved' ? <p className="note note--ok">{p('saved')}</p> : null}</div>
      <button type="submit" className="btn btn--wide" disabled={state === 'busy'}>
        {p(state === 'busy' ? 'saving' : 'save')}
      </button>
      <History preferences={known} />
    </form>
  );
}

interface ServicePanelProps {
  chosen: ServiceChoice;
  onChoose: (way: ServiceChoice) => void;
}

function ServicePanel({ chosen, onChoose }: ServicePanelProps) {
  const { p } = usePreferencesWords();
  const name = useId();
  return (
    <section className="card pad form" aria-labelledby="service">
      <h2 id="service">{p('service.title')}</h2>
      <p className="s soft">{p('service.text')}</p>
      <fieldset className="ways">
        <legend className="vh">{p('service.title')}</legend>
        {ways.map((way) => (
          <label key={way} className="way chk">
            <input type="radio" name={name} checked={way === chosen} onChange={() => onChoose(way)} />
            <span>
              <b>{p(`service.${way}`)}</b>
              <small>{p(`service.${way}Text`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}

interface MarketingChoiceProps {
  said: MarketingView;
  timezone: string;
  isGiven: boolean;
  onChange: (isGiven: boolean) => void;
}

function MarketingChoice({ said, timezone, isGiven, onChange }: MarketingChoiceProps) {
  const { p, date } = usePreferencesWords();
  const { channel, at, means } = said;
  return (
    <label className="chk">
      <input type="checkbox" checked={isGiven} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {p(`marketing.${channel}`)}{' '}
        {at && means ? (
          <small className="soft">
            {p('marketing.since', { means: meansWords(p, means), date: date(at, timezone) })}
          </small>
        ) : null}
      </span>
    </label>
  );
}

/** Every word that was said about offers, with its day and how it was said. */
function History({ preferences: { history, timezone } }: { preferences: PreferencesView }) {
  const { p, date } = usePreferencesWords();
  if (history.length === 0) return null;
  return (
    <section className="card pad form" aria-labelledby="said">
      <h2 id="said">{p('history.title')}</h2>
      <ul className="rows acc__r">
        {history.map(({ channel, given, at, means }) => (
          <li key={`${at} ${channel ?? ''}`}>
            <span className="acc__v">
              {channel ? p(`marketing.${channel}`) : p('history.all')}
              <small>{p('marketing.since', { means: meansWords(p, means), date: date(at, timezone) })}</small>
            </span>
            <b>{p(given ? 'history.yes' : 'history.no')}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

const knownMeans = ['account', 'counter', 'one-click', 'order-form', 'preference-link', 'sms-stop'] as const;

/** How something was said, in words; what came from elsewhere is named as that. */
function meansWords(p: (key: PreferencesKey) => string, means: string): string {
  const known = knownMeans.find((each) => each === means);
  return p(known ? `means.${known}` : 'means.import');
}

type Channel = MarketingView['channel'];

function givenIn(marketing: readonly MarketingView[]): ReadonlySet<Channel> {
  return new Set(marketing.flatMap(({ channel, given }) => (given ? channel : [])));
}

function withChannel(given: ReadonlySet<Channel>, channel: Channel, isGiven: boolean): ReadonlySet<Channel> {
  return new Set([...given].filter((each) => each !== channel).concat(isGiven ? channel : []));
}
