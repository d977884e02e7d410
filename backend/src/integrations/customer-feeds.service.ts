import { Injectable } from '@nestjs/common';
import type { BatchAnswer, EntryAnswer } from '@passerelle/shared/api/integrations';
import type { FieldFault } from '@passerelle/shared/problems';
import { CustomerImports, type ToldPerson } from '../customers/customer-imports.service.js';
import { Config } from '../platform/config.js';
import { normaliseEmail, normalisePhone } from '../platform/contact-address.js';
import { Database } from '../platform/database.js';
import { readEntry } from '../platform/problems.js';
import { CustomerEntryDto } from './entries.dto.js';
import { batchAnswer, hashOf, nameIn, refused, type Telling } from './entry-book.service.js';

class DryRunOver extends Error {}

/** People of other programs' files: each once by its name in its source, in doubt put before a person. */
@Injectable()
export class CustomerFeeds {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly imports: CustomerImports,
  ) {}

  /** Takes a batch over in one transaction; answers for each entry in the order they were sent. */
  async tell(plain: readonly unknown[], { source, isDryRun }: Telling): Promise<BatchAnswer> {
    const answers = new Map<number, EntryAnswer>();
    const people = new Map<string, { place: number; person: ToldPerson }>();
    for (const [place, each] of plain.entries()) {
      const read = this.read(each);
      const twin = read.person && people.get(read.person.externalId);
      if (read.person === undefined) answers.set(place, refused(nameIn(each), read.errors));
      else if (twin) answers.set(place, twinAnswer(read.person, twin.person));
      else people.set(read.person.externalId, { place, person: read.person });
    }
    const told = [...people.values()];
    try {
      await this.database.inTransaction(async (tx) => {
        const outcomes = await this.imports.take(
          tx,
          source,
          told.map(({ person }) => person),
        );
        for (const { place, person } of told) {
          const { externalId } = person;
          const { outcome = 'applied', customerId } = outcomes.get(externalId) ?? {};
          answers.set(place, {
            externalId,
            outcome,
            ...(customerId && !isDryRun && { reference: customerId }),
          });
        }
        if (isDryRun) throw new DryRunOver();
      });
    } catch (error) {
      if (!(error instanceof DryRunOver)) throw error;
    }
    return batchAnswer(plain.map((_, place) => answers.get(place) as EntryAnswer));
  }

  private read(plain: unknown): { person: ToldPerson } | { person?: undefined; errors: FieldFault[] } {
    const { entry, errors } = readEntry(CustomerEntryDto, plain);
    if (entry === undefined) return { errors: errors };
    const email = entry.email ? normaliseEmail(entry.email) : undefined;
    const phone = entry.phone ? normalisePhone(entry.phone, this.config.country) : undefined;
    const faults: FieldFault[] = [];
    if (email === null)
      faults.push({ field: 'email', code: 'not-an-email', message: 'must be an e-mail address' });
    if (phone === null)
      faults.push({ field: 'phone', code: 'not-a-phone', message: 'must be a telephone number' });
    if (faults.length > 0) return { errors: faults };
    const { externalId, firstName, lastName, postcode, city, marketing } = entry;
    return {
      person: {
        ...{ externalId, firstName: firstName.trim(), lastName: lastName.trim(), payloadHash: hashOf(entry) },
        ...(email && { email }),
        ...(phone && { phone }),
        ...(postcode && { postcode }),
        ...(city && { city }),
        ...(marketing && { marketing }),
      },
    };
  }
}

function twinAnswer(person: ToldPerson, first: ToldPerson): EntryAnswer {
  const { externalId } = person;
  if (person.payloadHash.equals(first.payloadHash)) return { externalId, outcome: 'already' };
  const message = 'this externalId stands in this batch with other words';
  return refused(externalId, [{ field: 'externalId', code: 'external-id-reused', message }]);
}
