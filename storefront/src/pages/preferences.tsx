import { ApiProblem } from '@passerelle/shared/api/client';
import type { PreferencesView } from '@passerelle/shared/api/preferences';
import { useMemo } from 'react';
import { sessionOf } from '../features/account/session.js';
import { preferencesApi } from '../features/preferences/preferences-api.js';
import { PreferencesForm } from '../features/preferences/preferences-form.js';
import { usePreferencesWords } from '../features/preferences/preferences-words.js';
import type { Port } from '../lib/port.js';
import { Link } from '../lib/router/links.js';
import type { LoaderArgs } from '../lib/router/pages.js';
import { useLoaderData, useSearchParams } from '../lib/router/place.js';
import { useApi } from '../lib/use-api.js';
import { Meta } from '../ui/meta.js';

/** By the link of a message, else for whoever is signed in; null for anybody else. */
export async function loader({ api }: Port, { url }: LoaderArgs): Promise<PreferencesView | null> {
  const token = url.searchParams.get('t') ?? undefined;
  if (token === undefined && !(await sessionOf(api.call)).isSignedIn) return null;
  try {
    return await preferencesApi(api.call, token).read();
  } catch (fault) {
    if (fault instanceof ApiProblem && fault.problem.status < 500) return null;
    throw fault;
  }
}

export function Component() {
  const { p, path } = usePreferencesWords();
  const preferences = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const token = parameters.get('t') ?? undefined;
  const { call } = useApi();
  const api = useMemo(() => preferencesApi(call, token), [call, token]);
  const signIn = `${path('signIn')}?return=${encodeURIComponent(path('preferences'))}`;
  return (
    <div className="wrap narrow">
      <Meta title={p('title')} isPrivate />
      <h1>{p('title')}</h1>
      {preferences ? (
        <>
          <p className="lead">{p('lead')}</p>
          <p className="soft">
            {p('asWho', { addresses: preferences.addresses.map(({ masked }) => masked).join(', ') })}{' '}
            {preferences.via === 'link' ? (
              <Link className="lnk" to={signIn}>
                {p('link.other')}
              </Link>
            ) : null}
          </p>
          <PreferencesForm preferences={preferences} api={api} />
        </>
      ) : (
        <>
          <p className="lead">{p(token ? 'fault.gone' : 'none.lead')}</p>
          <Link className="btn" to={signIn}>
            {p('none.signIn')}
          </Link>
        </>
      )}
    </div>
  );
}
