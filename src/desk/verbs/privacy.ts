/** What is kept about a person: said, given to them, deleted. */
import type { Stream } from '../../review/events.ts';
import { Fault } from '../../shared/errors.ts';
import { phrasesOf } from '../phrases/index.ts';
import { reviewPhrasesIn } from '../phrases/review/index.ts';
import type { Erased, PersonalExport, Who } from '../records.ts';
import type { Block } from '../reply.ts';
import type { DeskPorts, Outcome, Request } from '../request.ts';
import { consentMs } from './consent.ts';
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
    ...statementsOf(words.statements(retentionDays), language).map(plain),
  ];
  return { reply: { language, blocks }, data: { retentionDays } };
}

/** Everything kept about the person, of every server. */
export async function exportPersonal(
  who: Who,
  { language }: Request,
  ports: DeskPorts,
): Promise<Outcome<PersonalExport>> {
  const reviews = await (await ports.ledger()).ofPerson(who.person);
  const requests = await (await ports.requests()).ofAuthor(who.person);
  const data = { ...(await (await ports.records()).personal(who.person)), reviews, requests };
  const text = phrasesOf(language).privacy.kept({
    answers: data.answers.length,
    ratings: data.ratings.length,
    changes: data.changes.length,
    choices: data.choices.length,
  });
  const entries = reviewPhrasesIn[language].personal.kept(reviews.length);
  return { reply: { language, blocks: [plain(text), plain(entries)] }, data };
}

/** Deletes it, of every server; of what was done in reviews the words and the name are blanked. */
export async function erasePersonal(
  who: Who,
  { language }: Request,
  ports: DeskPorts,
): Promise<Outcome<Erased & { readonly reviews: number }>> {
  await (await ports.digestStore()).erase(who.person);
  await (await ports.requests()).erase(who.person);
  const [ledger, review] = [await ports.ledger(), await ports.review()];
  const touched = await ledger.ofPerson(who.person);
  const reviews = await ledger.erase(who.person);
  for (const { server, report } of streamsOf(touched))
    await review.withdrawErased({ server, report }, ports.now()).catch((error: unknown) => {
      // A review that is damaged is reported by whoever opens it, and by the clock; nobody's erasure waits for it.
      if (!(error instanceof Fault)) throw error;
    });
  const data = { ...(await (await ports.records()).erase(who.person)), reviews };
  const text = phrasesOf(language).privacy.erased(data);
  const entries = reviewPhrasesIn[language].personal.erased(reviews);
  return { reply: { language, blocks: [plain(text), plain(entries)] }, data };
}

function streamsOf(touched: readonly Stream[]): readonly Stream[] {
  return [...new Map(touched.map((one) => [JSON.stringify([one.server, one.report]), one])).values()];
}

const plain = (text: string): Block => ({ kind: 'text', tone: 'plain', text });

/** How to have it given and deleted comes last. */
function statementsOf(statements: readonly string[], language: Request['language']): readonly string[] {
  return [...statements.slice(0, -1), reviewPhrasesIn[language].personal.statement, ...statements.slice(-1)];
}

/** Deletes what is older than the retention of its server. */
export async function purge({ language }: Request, ports: DeskPorts): Promise<Outcome<{ readonly answers: number }>> {
  const answers = await (await ports.records()).purge(ports.now());
  await (await ports.requests()).purge(ports.now() - consentMs);
  const text = phrasesOf(language).privacy.purged(answers);
  return { reply: { language, blocks: [{ kind: 'text', tone: 'plain', text }] }, data: { answers } };
}
