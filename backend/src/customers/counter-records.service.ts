import { Injectable } from '@nestjs/common';
import type { ConsentRequest, NewCustomerRequest } from '@passerelle/shared/api/customers';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { normaliseEmail, normalisePhone } from '../platform/contact-address.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { addCounterRecord } from './counter-records.queries.js';
import { type Address, addConsent, everyHolder, noteAddresses } from './customer-records.queries.js';
import { CustomerRecordsService } from './customer-records.service.js';

/** What a colleague writes down of a person who stands before them. */
@Injectable()
export class CounterRecords {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly idempotency: Idempotency,
    private readonly records: CustomerRecordsService,
  ) {}

  /**
   * Makes a record with the addresses the person says, unverified until they sign in, and with what they said about
   * advertising: wording, time and means are kept. Refuses `customer-known` with the record that has an address
   * already, and names the field that is none.
   */
  async make(
    request: KeyedRequest,
    { staffId }: Colleague,
    wanted: NewCustomerRequest,
  ): Promise<{ id: string }> {
    const addresses = this.addressesIn(wanted);
    const [firstName, lastName] = [wanted.firstName.trim(), wanted.lastName.trim()];
    if (firstName === '') refuseField('firstName', 'is-required', 'firstName must be given');
    if (lastName === '') refuseField('lastName', 'is-required', 'lastName must be given');
    return this.idempotency.once(
      request,
      async (tx) => {
        await this.records.lock(tx, addresses);
        for (const address of addresses) {
          const [holder] = await tx.rows<{ id: string }>(everyHolder(address));
          if (holder !== undefined)
            refuse('customer-known', { customerId: await this.records.known(holder.id, tx) });
        }
        const at = this.clock.now();
        const id = newId(at);
        const { city, postcode } = wanted;
        await tx.run(
          addCounterRecord({
            ...{ id, firstName, lastName, staffId, at },
            city: city?.trim() || null,
            postcode: postcode?.trim() || null,
          }),
        );
        await tx.run(noteAddresses(id, addresses, false));
        await tx.run(addConsent(this.consentOf(id, wanted.consent, 'counter', at)));
        return { id };
      },
      201,
    );
  }

  /** Notes what a person says about advertising now; what they said before stays. */
  async consent(request: KeyedRequest, id: string, said: ConsentRequest): Promise<{ id: string }> {
    const customerId = await this.records.known(id);
    return this.idempotency.once(request, async (tx) => {
      await tx.run(addConsent(this.consentOf(customerId, said, 'counter', this.clock.now())));
      return { id: customerId };
    });
  }

  private consentOf(customerId: string, { marketing, textVersion }: ConsentRequest, means: string, at: Date) {
    return { id: newId(at), customerId, given: marketing, textVersion, means, at };
  }

  private addressesIn({ email, phone }: NewCustomerRequest): Address[] {
    const mailbox = email?.trim() ? normaliseEmail(email) : undefined;
    if (mailbox === null) refuseField('email', 'is-email', 'email must be an e-mail address');
    const number = phone?.trim() ? normalisePhone(phone, this.config.country) : undefined;
    if (number === null) refuseField('phone', 'is-phone', 'phone must be a telephone number');
    if (mailbox === undefined && number === undefined)
      refuseField('email', 'is-required', 'email or phone must be given');
    return [
      ...(mailbox ? [{ kind: 'email' as const, value: mailbox }] : []),
      ...(number ? [{ kind: 'phone' as const, value: number }] : []),
    ];
  }
}
