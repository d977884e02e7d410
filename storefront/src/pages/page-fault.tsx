import { ApiUnreachable } from '@passerelle/shared/api/client';
import { PageRefusal } from '../lib/router/pages.js';
import { Component as NotFound } from './not-found.js';
import { Unreachable } from './unreachable.js';

/** Inside the header and the footer: what is not there, or what did not answer. */
export function PageFault({ fault }: { fault: unknown }) {
  if (fault instanceof PageRefusal && fault.status === 404) return <NotFound />;
  return <Unreachable isOffline={fault instanceof ApiUnreachable} />;
}
