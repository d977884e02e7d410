/** A text message on its way out. */
export interface Sms {
  /** Ours; stays the same when it is sent again. */
  readonly id: string;
  /** E.164. */
  readonly recipient: string;
  readonly text: string;
  readonly purpose: 'service' | 'marketing';
}

/** What is known after a message was given to a gateway. */
export type SmsOutcome =
  /** It took the message; `ref` is what it calls it. */
  | { readonly kind: 'accepted'; readonly ref: string | null }
  /** It did not; a refusal that is final would be the same again. */
  | { readonly kind: 'refused'; readonly reason: string; readonly isFinal: boolean }
  /** It heard and did not answer: the message may or may not go out. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What a gateway tells of a message later on. */
export interface Receipt {
  readonly state: 'sent' | 'delivered' | 'failed';
  /** Its code, such as `30005`; never its sentence, in which a number may stand. */
  readonly reason: string;
  /** Its own time, where it says one. */
  readonly toldOfAt: Date | null;
}

/** The port through which text messages leave. */
export interface SmsGateway {
  readonly name: 'generic-http' | 'ovh' | 'twilio';
  /** It makes one message of two requests with one id, so that what is unknown may be asked again. */
  readonly repeatsSafely: boolean;
  send(message: Sms): Promise<SmsOutcome>;
}
