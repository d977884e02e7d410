import { ApiUnreachable } from '@passerelle/shared/api/client';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Component as NotFound } from './not-found.js';
import { Unreachable } from './unreachable.js';

/** Inside the header and the footer: what is not there, or what did not answer. */
export function PageFault() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return <Unreachable isOffline={error instanceof ApiUnreachable} />;
}
