import { program, type RouteRow } from './authorization-doors.js';

/** What other programs may do. */
export const programRoutes: Readonly<Record<string, RouteRow>> = {
  'POST /api/v1/integrations/sales': program('sales:write'),
  'POST /api/v1/integrations/sales.csv': program('sales:write'),
  'POST /api/v1/integrations/stock-movements': program('movements:write'),
  'POST /api/v1/integrations/stock-movements.csv': program('movements:write'),
  'POST /api/v1/integrations/stock-counts': program('counts:write'),
  'POST /api/v1/integrations/stock-counts.csv': program('counts:write'),
  'POST /api/v1/integrations/customers': program('customers:write'),
  'POST /api/v1/integrations/customers.csv': program('customers:write'),
  'POST /api/v1/integrations/orders.csv': program('orders:write'),
  'GET /api/v1/integrations/stock.csv': program('stock:read'),
  'GET /api/v1/integrations/prices.csv': program('prices:read'),
  'GET /api/v1/integrations/customers.csv': program('customers:read'),
  'GET /api/v1/integrations/orders.csv': program('orders:read'),
};
