/** Errors of loaders, carried from the server's page to the browser without their details. */
import { UNSAFE_ErrorResponseImpl as ErrorResponse, isRouteErrorResponse } from 'react-router';

type RouteErrors = Record<string, unknown> | null | undefined;
export type PlainErrors = Record<string, { status: number }>;

/** Keeps the status and nothing else: what went wrong inside is not the visitor's business. */
export function plainErrors(errors: RouteErrors): PlainErrors | null {
  if (!errors) return null;
  return Object.fromEntries(
    Object.entries(errors).map(([route, error]) => [
      route,
      { status: isRouteErrorResponse(error) ? error.status : 500 },
    ]),
  );
}

/** The same errors as the router made them. */
export function revivedErrors(errors: PlainErrors | null): Record<string, unknown> | null {
  if (!errors) return null;
  return Object.fromEntries(
    Object.entries(errors).map(([route, { status }]) => [route, new ErrorResponse(status, '', null)]),
  );
}
