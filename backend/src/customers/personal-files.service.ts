import { Injectable } from '@nestjs/common';
import type { Locale } from '@passerelle/shared/pricing/types';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import type { SavedFile } from '../platform/saved-files.js';
import { noteLook } from './customer-history.queries.js';
import { CustomerRecordsService } from './customer-records.service.js';
import { personalPage } from './domain/personal-page.js';
import { type PersonalFile, personalFile } from './personal-files.queries.js';

export type FileForm = 'json' | 'html';

/** All that is kept of a person, for the person to have. */
@Injectable()
export class PersonalFiles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly records: CustomerRecordsService,
    private readonly trail: AuditTrail,
  ) {}

  /** The file for the shopper themselves: what they proved to be theirs. */
  forShopper(customerId: string, form: FileForm, locale: Locale): Promise<SavedFile> {
    return this.write(this.database, customerId, 'shopper', form, locale);
  }

  /** The file for somebody who asked head office; that it was made is in the trail and among the looks. */
  async forOffice(staffId: string, id: string, form: FileForm, locale: Locale): Promise<SavedFile> {
    return this.database.inTransaction(async (tx) => {
      const customerId = await this.records.known(id, tx);
      const file = await this.write(tx, customerId, 'colleague', form, locale);
      const now = this.clock.now();
      await tx.run(noteLook(newId(now), customerId, staffId, 'export', now));
      const subject = { kind: 'customer', id: customerId, label: customerId.slice(-8) };
      await this.trail.record(tx, { by: { staffId }, act: 'customer-exported', subject, after: { form } });
      return file;
    });
  }

  private async write(
    from: Pick<Tx, 'rows'>,
    customerId: string,
    reader: 'colleague' | 'shopper',
    form: FileForm,
    locale: Locale,
  ): Promise<SavedFile> {
    const [file] = await from.rows<PersonalFile>(personalFile(customerId, reader));
    if (file === undefined) throw new Error('A file of nobody');
    const madeAt = this.clock.now();
    const name = `${locale === 'fr' ? 'mes-donnees' : 'my-data'}-${madeAt.toISOString().slice(0, 10)}`;
    const { zone, currency } = this.config;
    if (form === 'json')
      return {
        name: `${name}.json`,
        type: 'application/json; charset=utf-8',
        text: JSON.stringify({ format: 'passerelle-person/1', madeAt, currency, ...file }, null, 2),
      };
    return {
      name: `${name}.html`,
      type: 'text/html; charset=utf-8',
      text: personalPage(Object.entries(file), { madeAt, locale, zone, currency }),
    };
  }
}
