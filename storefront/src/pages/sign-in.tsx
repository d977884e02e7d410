import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { useMemo } from 'react';
import { accountApi } from '../features/account/account-api.js';
import { useAccountWords } from '../features/account/account-words.js';
import { SignInForm } from '../features/account/sign-in-form.js';
import { useNavigate, useSearchParams } from '../lib/router/place.js';
import { useApi } from '../lib/use-api.js';
import { Meta } from '../ui/meta.js';

/** Only a place of this site: a link from elsewhere must not lead away from it. */
const ownPlace = /^\/(?![/\\])/;

export function Component() {
  const { a, path } = useAccountWords();
  const { call } = useApi();
  const api = useMemo(() => accountApi(call), [call]);
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const wanted = parameters.get('return') ?? '';
  return (
    <div className="wrap narrow">
      <Meta
        title={a('signIn.title')}
        description={a('signIn.metaText')}
        alternates={{ fr: storefrontPath('fr', 'signIn'), en: storefrontPath('en', 'signIn') }}
        isPrivate
      />
      <h1>{a('signIn.title')}</h1>
      <p className="lead">{a('signIn.lead')}</p>
      <SignInForm
        api={api}
        onSignedIn={() =>
          void navigate(ownPlace.test(wanted) ? wanted : path('purchases'), { replace: true })
        }
      />
    </div>
  );
}
