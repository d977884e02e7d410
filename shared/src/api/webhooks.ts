/** What the platform tells other programs, and what came of it. */

/** Topics a program may ask for; each is told after its commit. */
export const webhookTopics = [
  'order-placed',
  'order-changed',
  'order-ready',
  'order-expired',
  'order-cancelled',
  'order-closed',
  'order-reopened',
  'order-store-changed',
  'order-deadline-moved',
  'sale-made',
  'stock-changed',
  'prices-changed',
] as const;
export type WebhookTopic = (typeof webhookTopics)[number];

export interface WebhookRequest {
  name: string;
  url: string;
  topics: WebhookTopic[];
  /** Codes of shops; every shop where it is missing. */
  stores?: string[];
}

export interface WebhookChangeRequest {
  isPaused: boolean;
}

export interface WebhookView {
  id: string;
  name: string;
  url: string;
  topics: WebhookTopic[];
  stores: string[] | null;
  createdAt: string;
  isPaused: boolean;
  waiting: number;
  parked: number;
  lastDeliveredAt: string | null;
}

/** The only answer that says the secret. */
export interface NewWebhookView {
  webhook: WebhookView;
  secret: string;
}

export const deliveryStates = ['waiting', 'delivered', 'parked'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface WebhookAttemptView {
  at: string;
  durationMs: number;
  status: number | null;
  error: string | null;
}

export interface WebhookDeliveryView {
  /** The `webhook-id` that the receiver saw. */
  id: string;
  topic: WebhookTopic;
  subject: string;
  state: DeliveryState;
  tries: number;
  createdAt: string;
  nextTryAt: string | null;
  deliveredAt: string | null;
  body: string;
  attempts: WebhookAttemptView[];
}
