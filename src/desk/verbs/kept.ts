/** Answers that were given, kept for what people do with them afterwards: read the receipts, share, discuss, rate. */
import { UserError } from '../../shared/errors.ts';
import { phrasesOf } from '../phrases/index.ts';
import type { KeptAnswer, Who } from '../records.ts';
import type { DeskPorts, Outcome, Request } from '../request.ts';
import type { AskData } from './ask.ts';

/** A reason is a sentence or two; more is cut. */
const longestReason = 1_000;

/** Keeps an answer and gives the id that its buttons carry, which cannot be guessed. */
export async function keep(
  { reply, data }: Outcome<AskData>,
  who: Who,
  { isPrivate }: { readonly isPrivate: boolean },
  ports: DeskPorts,
): Promise<string> {
  const { now, randomId } = ports;
  const id = `${randomId()}${randomId()}${randomId()}`;
  const { person, server, channel } = who;
  const { report, question, abstained } = data;
  const kept: KeptAnswer = {
    id,
    server,
    channel,
    person,
    report,
    question,
    reply,
    abstained,
    isPrivate,
    askedAt: now(),
  };
  await (await ports.records()).keepAnswer(kept);
  return id;
}

/**
 * The answer of this id, for people of the same server or whoever it was given to. UserErrors `answer-forgotten` and, for
 * the private answer of somebody else in the same server, `asker-only`.
 */
export async function kept(id: string, who: Who, ports: DeskPorts): Promise<KeptAnswer> {
  const answer = await (await ports.records()).answer(id);
  if (answer === undefined) throw new UserError('answer-forgotten');
  const isAsker = answer.person === who.person;
  // Several people share a group's direct messages: it is known by its channel.
  const isHere =
    answer.server === null
      ? who.server === null && answer.channel !== null && answer.channel === who.channel
      : answer.server === who.server;
  // An id from elsewhere, however it was come by, tells nothing: not even that there is such an answer.
  if (!isAsker && !isHere) throw new UserError('answer-forgotten');
  if (answer.isPrivate && !isAsker) throw new UserError('asker-only');
  return answer;
}

/**
 * A private answer as one for all: kept anew, for its buttons now belong to everyone. `isNew` is false when it was shared
 * before. UserErrors of `kept`.
 */
export async function shared(
  id: string,
  who: Who,
  ports: DeskPorts,
): Promise<{ readonly answer: KeptAnswer; readonly isNew: boolean }> {
  const answer = await kept(id, who, ports);
  if (!answer.isPrivate) return { answer, isNew: false };
  const records = await ports.records();
  const copyId = `${answer.id}-${who.channel ?? 'direct'}`;
  const earlier = await records.answer(copyId);
  if (earlier !== undefined) return { answer: earlier, isNew: false };
  const copy: KeptAnswer = { ...answer, id: copyId, server: who.server, channel: who.channel, isPrivate: false };
  await records.keepAnswer(copy);
  return { answer: copy, isNew: true };
}

/** What a person thinks of an answer; the last word counts. UserErrors of `kept`. */
export async function rate(
  given: { readonly answer: string; readonly verdict: 'up' | 'down'; readonly reason: string | null },
  who: Who,
  { language }: Request,
  ports: DeskPorts,
): Promise<Outcome<{ readonly answer: string; readonly verdict: 'up' | 'down' }>> {
  const { id } = await kept(given.answer, who, ports);
  const reason = given.reason === null ? null : clean(given.reason);
  const { verdict } = given;
  await (await ports.records()).rate({ answer: id, person: who.person, verdict, reason, ratedAt: ports.now() });
  const text = phrasesOf(language).rated[verdict];
  return { reply: { language, blocks: [{ kind: 'text', tone: 'plain', text }] }, data: { answer: id, verdict } };
}

function clean(text: string): string | null {
  const cleaned = [...text.replace(/\p{Cc}+/gu, ' ').trim()].slice(0, longestReason).join('');
  return cleaned === '' ? null : cleaned;
}
