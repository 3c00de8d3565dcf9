/**
 * A question among those before it: what it is understood as, and what of it and its answer is remembered for the next. A
 * question that answers to an answer hangs on that one, if it was given to the same person, and on no other.
 */
import type { Answer } from '../../answering/answer.ts';
import type { Turn } from '../../answering/conversation/turn.ts';
import { citedAt, citedIn, countriesOf } from '../../answering/conversation/turn.ts';
import type { ConversationKey } from '../../answering/conversation/turns.ts';
import type { UnderstandOptions, Understood } from '../../answering/conversation/understand.ts';
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import type { KeptAnswer } from '../records.ts';
import type { DeskPorts } from '../request.ts';
import type { AskValues } from './ask.ts';

export type ConversationValues = ConversationKey & {
  /** Whether only the person sees it: what was private is never shown to others. */
  readonly isPrivate: boolean;
  /** The kept answer it is a reply to; null where the reply is to something else; left out where it is none. */
  readonly repliesTo?: string | null;
};

type Ports = Pick<DeskPorts, 'records' | 'turns' | 'understand'>;

/** What `typed` is understood as. */
export async function understoodIn(
  typed: string,
  { conversation, asker }: AskValues,
  options: Pick<UnderstandOptions, 'index' | 'signal'>,
  ports: Ports,
): Promise<Understood> {
  if (conversation === undefined) return { question: typed, isResolved: false, language: null };
  const turns = await turnsBefore(conversation, ports);
  return ports.understand(typed, { ...options, turns, ...(asker === undefined ? {} : { asker }) });
}

async function turnsBefore(conversation: ConversationValues, ports: Ports): Promise<readonly Turn[]> {
  const { repliesTo, person, isPrivate } = conversation;
  if (repliesTo === undefined) return ports.turns.of(conversation, isPrivate);
  if (repliesTo === null) return [];
  const kept = await (await ports.records()).answer(repliesTo);
  return kept === undefined || kept.person !== person || (kept.isPrivate && !isPrivate) ? [] : [turnOf(kept)];
}

/** Remembers what was asked and where its answer stands; what was not a question is no part of the conversation. */
export async function remember(
  answer: Answer,
  conversation: ConversationValues,
  index: ReportIndex,
  { turns, now }: Pick<DeskPorts, 'turns' | 'now'>,
): Promise<void> {
  if (answer.reason === 'not-a-question') return;
  const { question, report, language, claims } = answer;
  const countries = await countriesOf(question, claims, index);
  const turn: Turn = { question, report, language, cited: citedIn(claims, report), countries, askedAt: now() };
  turns.add(conversation, turn, conversation.isPrivate);
}

/** A place that was opened for an answer begins with it, for whoever asked. */
export function beginConversation(
  kept: KeptAnswer,
  place: Pick<ConversationKey, 'server' | 'channel'>,
  { turns, now }: Pick<DeskPorts, 'turns' | 'now'>,
): void {
  turns.add({ ...place, person: kept.person }, { ...turnOf(kept), askedAt: now() }, kept.isPrivate);
}

/** An answer that was kept, as the turn it was. */
export function turnOf({ question, report, reply, askedAt }: KeptAnswer): Turn {
  return { question, report, language: reply.language, cited: citedAt(reply.places ?? []), countries: [], askedAt };
}
