/** What is kept about a person: said, given to them, deleted. */
import { phrasesOf } from '../phrases/index.ts';
import type { Erased, PersonalData, Who } from '../records.ts';
import type { Block } from '../reply.ts';
import type { DeskPorts, Outcome, Request } from '../request.ts';
import { settingsOf } from './settings.ts';

/** What is kept, why and for how long. */
export async function privacy(
  who: Who,
  { language }: Request,
  ports: DeskPorts,
): Promise<Outcome<{ readonly retentionDays: number }>> {
  const { retentionDays } = await settingsOf(who.server, ports);
  const words = phrasesOf(language).privacy;
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: words.title },
    ...words.statements(retentionDays).map((text): Block => ({ kind: 'text', tone: 'plain', text })),
  ];
  return { reply: { language, blocks }, data: { retentionDays } };
}

/** Everything kept about the person, of every server. */
export async function exportPersonal(
  who: Who,
  { language }: Request,
  ports: DeskPorts,
): Promise<Outcome<PersonalData>> {
  const data = await (await ports.records()).personal(who.person);
  const text = phrasesOf(language).privacy.kept({
    answers: data.answers.length,
    ratings: data.ratings.length,
    changes: data.changes.length,
    choices: data.choices.length,
  });
  return { reply: { language, blocks: [{ kind: 'text', tone: 'plain', text }] }, data };
}

/** Deletes it, of every server. */
export async function erasePersonal(who: Who, { language }: Request, ports: DeskPorts): Promise<Outcome<Erased>> {
  await (await ports.digestStore()).erase(who.person);
  const data = await (await ports.records()).erase(who.person);
  const text = phrasesOf(language).privacy.erased(data);
  return { reply: { language, blocks: [{ kind: 'text', tone: 'plain', text }] }, data };
}

/** Deletes what is older than the retention of its server. */
export async function purge({ language }: Request, ports: DeskPorts): Promise<Outcome<{ readonly answers: number }>> {
  const answers = await (await ports.records()).purge(ports.now());
  const text = phrasesOf(language).privacy.purged(answers);
  return { reply: { language, blocks: [{ kind: 'text', tone: 'plain', text }] }, data: { answers } };
}
