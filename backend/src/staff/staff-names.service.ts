import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';

/** The names of colleagues, for documents that keep their ids. */
@Injectable()
export class StaffNames {
  // A name hardly ever changes; the next start reads it again.
  private readonly known = new Map<string, string>();

  constructor(private readonly database: Database) {}

  /** Reads a name again that was changed here; other processes follow at their next start. */
  forget(staffId: string): void {
    this.known.delete(staffId);
  }

  /** The names of these people; whoever is not staff is left out. */
  async of(staffIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const unknown = [...new Set(staffIds)].filter((id) => !this.known.has(id));
    if (unknown.length > 0) {
      const rows = await this.database.rows<{ id: string; name: string }>({
        name: 'staff-names',
        text: 'select id, name from staff_member where id::text = any($1)',
        values: [unknown],
      });
      for (const { id, name } of rows) this.known.set(id, name);
    }
    return new Map(
      staffIds.flatMap((id) => {
        const name = this.known.get(id);
        return name === undefined ? [] : [[id, name]];
      }),
    );
  }
}
