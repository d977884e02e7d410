import { conditionKind } from './reading.js';

/** `{}`: the customer has made an appointment. */
export const appointment = conditionKind('appointment', [], (_reader, condition) => ({
  isPersonal: true,
  unmet: (_facts, customer) => {
    if (customer?.hasAppointment) return undefined;
    return { takes: 'nothing', reason: customer ? 'appointment' : 'customer-needed', condition };
  },
  describe: (locale) => (locale === 'fr' ? 'avec un rendez-vous pris' : 'with an appointment made'),
}));
