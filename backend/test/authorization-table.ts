import type { RouteRow } from './authorization-doors.js';
import { headOfficeRoutes } from './authorization-head-office.js';
import { programRoutes } from './authorization-programs.js';
import { shopRoutes } from './authorization-shop.js';
import { shopperRoutes } from './authorization-shoppers.js';

/** Who may call what: one row a route, one column a role or scope. Another row comes with every new route. */
export const authorizationTable: Readonly<Record<string, RouteRow>> = {
  ...shopperRoutes,
  ...shopRoutes,
  ...headOfficeRoutes,
  ...programRoutes,
};
