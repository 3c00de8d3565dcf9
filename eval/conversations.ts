/**
 * Conversations whose last question hangs on those before it, or must be left as it was typed. Each is held with the program;
 * what the last question was taken for, and what it was answered with, are held against what a reader says they must be. And
 * every question of the other sets, asked after others at random, must stay as it is.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedAspects } from '../src/answering/aspects.ts';
import { references } from '../src/report/reference.ts';
import type { Language } from '../src/shared/language.ts';
import { languages } from '../src/shared/language.ts';
import type { Asked, Asking } from './asking.ts';
import { withDesk } from './asking.ts';
import { readSet } from './questions.ts';
import { generator } from './statistics.ts';

type Conversation = {
  readonly id: string;
  readonly language: Language;
  readonly earlier: readonly string[];
  readonly asked: string;
  /** It must stay as typed. */
  readonly alone?: boolean;
  /** Exactly the places that the question must name ("r5", "p9"), in order. */
  readonly refers?: readonly string[];
  readonly asks?: ReturnType<typeof askedAspects>[number];
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  /** Places that its answer must cite. */
  readonly cite?: readonly string[];
  readonly answerIn?: Language;
};

export const conversationSets = ['development', 'test'] as const;
export type ConversationSet = (typeof conversationSets)[number];

type Count = { readonly right: number; readonly all: number };
export type ConversationFigures = Readonly<
  Record<Language | 'all', { readonly resolved: Count; readonly alone: Count }>
>;

/** The conversations of `set`, each in a place of its own. */
export async function evaluateConversations(set: ConversationSet) {
  const path = join(import.meta.dirname, `conversations.${set}.json`);
  const { conversations } = JSON.parse(readFileSync(path, 'utf8')) as { readonly conversations: Conversation[] };
  return withDesk(undefined, async (ask) => {
    const held: { conversation: Conversation; wrong: readonly string[]; takenFor: string | null }[] = [];
    for (const conversation of conversations) {
      for (const question of conversation.earlier) await ask(question, conversation.id);
      const asked = await ask(conversation.asked, conversation.id);
      held.push({ conversation, wrong: wrongOf(conversation, asked), takenFor: asked.takenFor });
    }
    const count = (isAlone: boolean, language: Language | 'all'): Count => {
      const own = held.filter(
        ({ conversation }) =>
          (conversation.alone === true) === isAlone && (language === 'all' || conversation.language === language),
      );
      return { right: own.filter(({ wrong }) => wrong.length === 0).length, all: own.length };
    };
    const figures = Object.fromEntries(
      (['all', ...languages] as const).map((one) => [one, { resolved: count(false, one), alone: count(true, one) }]),
    ) as ConversationFigures;
    const failures = held
      .filter(({ wrong }) => wrong.length > 0)
      .map(({ conversation: { id, earlier, asked }, wrong, takenFor }) =>
        [`  ${id}: ${[...earlier, asked].join(' | ')}`, takenFor ?? 'as typed', wrong.join('; ')].join(' -> '),
      );
    return { set, figures, failures };
  });
}

function wrongOf(wanted: Conversation, { answer, takenFor, language }: Asked): readonly string[] {
  if (wanted.alone === true) return takenFor === null ? [] : ['was to be left alone'];
  if (takenFor === null) return ['not resolved'];
  const named = references(takenFor).map(({ kind, number }) => `${kind.slice(0, 1)}${number}`);
  const cited = answer.claims.flatMap(({ citations }) =>
    citations.map(({ paragraph, recommendation }) =>
      recommendation === null ? `p${paragraph}` : `r${recommendation}`,
    ),
  );
  return [
    ...(wanted.refers === undefined || wanted.refers.join() === named.join() ? [] : [`names ${named.join()}`]),
    ...(wanted.asks === undefined || askedAspects(takenFor).includes(wanted.asks) ? [] : [`not the ${wanted.asks}`]),
    ...(wanted.has ?? []).filter((words) => !takenFor.includes(words)).map((words) => `lacks ${words}`),
    ...(wanted.lacks ?? []).filter((words) => takenFor.includes(words)).map((words) => `has ${words}`),
    ...(wanted.cite ?? []).filter((place) => !cited.includes(place)).map((place) => `${place} not cited`),
    ...(wanted.answerIn === undefined || wanted.answerIn === language ? [] : [`answered in ${language}`]),
  ];
}

const seed = 309;
/** After how many others each question is asked. */
const others = 2;

/** Questions that stand by themselves, asked after others in one conversation: how many were taken for something else. */
export async function falseRewrites(): Promise<Count> {
  const questions = ['seed.development.json', 'seed.test.json'].flatMap((name) =>
    readSet(join(import.meta.dirname, name)).questions.map(({ question }) => question),
  );
  return withDesk(undefined, async (ask: Asking) => {
    const random = generator(seed);
    let wrong = 0;
    let all = 0;
    for (let round = 0; round < others; round += 1)
      for (const question of shuffled(questions, random)) {
        all += 1;
        if ((await ask(question, 'random')).takenFor !== null) wrong += 1;
      }
    return { right: all - wrong, all };
  });
}

function shuffled<Value>(values: readonly Value[], random: () => number): readonly Value[] {
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

const of = ({ right, all }: Count): string => `${right} of ${all}`;

export function conversationTable(set: string, figures: ConversationFigures): string {
  const rows = (['all', ...languages] as const).map((one) => [one, of(figures[one].resolved), of(figures[one].alone)]);
  const table = [['', 'resolved right', 'left alone right'], ...rows];
  return [
    `follow-ups, ${set}`,
    ...table.map(([a, b, c]) => `${(a ?? '').padEnd(5)}${(b ?? '').padStart(16)}${(c ?? '').padStart(20)}`),
  ].join('\n');
}

export function aloneLine(count: Count): string {
  return `questions of the sets after one another, left as typed: ${of(count)}`;
}
