import { ApiUnreachable } from '@passerelle/shared/api/client';
import { PageRefusal } from '../lib/router/pages.js';
import { Component as NotFound } from './not-found.js';
import { OfferEnded } from './offer-ended.js';
import { Unreachable } from './unreachable.js';

/** Inside the header and the footer: what is not there, or what did not answer. */
export function PageFault({ fault }: { fault: unknown }) {
  if (fault instanceof PageRefusal && fault.status === 404) return <NotFound />;
  if (fault instanceof PageRefusal && fault.status === 410) return <OfferEnded />;
  // A script that cannot be fetched is no call of the API, but the same cut line.
  const isCut = globalThis.navigator?.onLine === false;
  return <Unreachable isOffline={isCut || fault instanceof ApiUnreachable} />;
}
