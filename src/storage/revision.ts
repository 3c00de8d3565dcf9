/** Counts how often what the ledger had given out was rewritten: whoever kept it reads it again. */
import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from './schema.ts';

/** Adds `by` to the count. */
export async function countRevision(transaction: Transaction<Schema>, by = 1): Promise<void> {
  await transaction
    .insertInto('ledger_revision')
    .values({ id: 1, revision: by })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ revision: sql<number>`ledger_revision.revision + cast(${by} as bigint)` }),
    )
    .execute();
}
