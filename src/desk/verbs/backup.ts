/** Copying the record and putting a copy back, while the program runs: for whoever runs it. */
import { backupPhrases } from '../phrases/backup.ts';
import type { DeskPorts, Outcome, Request } from '../request.ts';

/** `kept`: where what was there before is now; null where there was nothing. */
export type BackupData = { readonly path: string; readonly kept: string | null };

/** Writes a copy to `target`. UserErrors `backup-exists`, `backup-of-server`, `file-not-found` and those of the record. */
export async function backup(target: string, request: Request, ports: DeskPorts): Promise<Outcome<BackupData>> {
  await ports.backup(target);
  const text = backupPhrases[request.language].copied(target);
  const data = { path: target, kept: null };
  return { reply: { language: request.language, blocks: [{ kind: 'text', tone: 'plain', text }] }, data };
}

/** Puts the copy at `source` back. UserErrors `backup-damaged`, `backup-of-server`, `file-not-found` and those of the record. */
export async function restore(source: string, request: Request, ports: DeskPorts): Promise<Outcome<BackupData>> {
  const kept = await ports.restore(source);
  const text = backupPhrases[request.language].restored(source, kept);
  return {
    reply: { language: request.language, blocks: [{ kind: 'text', tone: 'plain', text }] },
    data: { path: source, kept },
  };
}
