import { Injectable } from '@nestjs/common';
import type { CustomerNoteView } from '@passerelle/shared/api/customers';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { addNote, type NoteRow, notesOf, removeNote } from './counter-records.queries.js';
import { CustomerRecordsService } from './customer-records.service.js';

const NOTES_SHOWN = 50;

/** What colleagues note of a person for one another: what was said, what was promised. */
@Injectable()
export class CustomerNotes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly records: CustomerRecordsService,
    private readonly names: StaffNames,
  ) {}

  /** The notes on a record and on those joined to it, newest first. */
  async of(customerId: string): Promise<CustomerNoteView[]> {
    const rows = await this.database.rows<NoteRow>(notesOf(customerId, NOTES_SHOWN));
    const names = await this.names.of(rows.map(({ writtenBy }) => writtenBy));
    return rows.map(({ id, body, writtenBy, writtenAt }) => ({
      ...{ id, body },
      by: names.get(writtenBy) ?? '',
      at: writtenAt.toISOString(),
    }));
  }

  /** Adds a note. What is kept under the key is its id, so that its words can be forgotten. */
  async add(
    request: KeyedRequest,
    { staffId }: Colleague,
    id: string,
    body: string,
  ): Promise<{ id: string }> {
    const customerId = await this.records.known(id);
    return this.idempotency.once(
      request,
      async (tx) => {
        const now = this.clock.now();
        const note = { id: newId(now), customerId, body: body.trim(), staffId, at: now };
        await tx.run(addNote(note));
        return { id: note.id };
      },
      201,
    );
  }

  /** Takes a note off the record: whoever wrote it, a manager or head office. Refuses `not-found`. */
  async remove({ staffId, role }: Colleague, id: string, noteId: string): Promise<void> {
    const family = await this.records.family(await this.records.known(id));
    const author = role === 'colleague' ? staffId : null;
    const removed = await this.database.run(removeNote(family, noteId, staffId, author, this.clock.now()));
    if (removed === 0) refuse('not-found');
  }
}
