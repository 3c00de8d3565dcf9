/**
 * What the Office's responses answer, recommendation by recommendation and step by step: proposed by the program and labelled so,
 * or confirmed or corrected by a person. It judges neither whether a response accepts nor whether it suffices.
 */
import type { Answered } from '../../../answering/answered/merge.ts';
import { mergeAnswered } from '../../../answering/answered/merge.ts';
import type { Report } from '../../../report/model.ts';
import type { Item, ItemKey } from '../../../review/item.ts';
import { itemsOf } from '../../../review/item.ts';
import type { ReviewState } from '../../../review/state.ts';
import { UserError } from '../../../shared/errors.ts';
import type { Who } from '../../records.ts';
import type { Block } from '../../reply.ts';
import type { DeskPorts, Outcome, Request } from '../../request.ts';
import { act } from './act.ts';
import { itemNamed, itemTitle } from './item.ts';
import { placeOf } from './place.ts';
import type { Speech } from './speech.ts';
import { speechOf } from './speech.ts';

type RecommendationItem = Extract<Item, { kind: 'recommendation' }>;

export type AnsweredData = {
  readonly report: string;
  readonly items: readonly { readonly item: ItemKey; readonly answered: readonly Answered[] }[];
};

/** Of one recommendation, or of all. UserErrors of `placeOf` and `itemNamed`, and `item-unsuited` `{ item, suited }`. */
export async function answered(
  wanted: string | undefined,
  who: Who,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<AnsweredData>> {
  const { report, review, stream, settings } = await placeOf(who, request, ports);
  const items = wanted === undefined ? recommendationsOf(report) : [recommendationNamed(wanted, report)];
  const state = await review.state(stream);
  const speech = speechOf(request, settings.zone, ports.now());
  const all = await Promise.all(
    items.map(async (item) => ({ item, answered: await answeredOf(item, report, state, ports) })),
  );
  const blocks = all.flatMap(({ item, answered }): readonly Block[] => [
    { kind: 'heading', level: 1, text: `${speech.words.headings.answered} · ${itemTitle(item, request)}` },
    ...answeredBlocks(item, answered, speech),
  ]);
  return {
    reply: { language: request.language, blocks },
    data: { report: report.id, items: all.map(({ item, answered }) => ({ item: item.key, answered })) },
  };
}

export type Judging = {
  readonly item: string;
  /** From 0; null for the recommendation itself, and undefined for it and all its steps. */
  readonly step: number | null | undefined;
  /** Verbatim from the responses, none where none mentions it; left out, what stands there is confirmed. */
  readonly sentences?: readonly string[];
  /** Names the act: sent again with it, it counts once. */
  readonly key: string;
};

/** Confirms what the program proposed, or corrects it. UserErrors as above and of the rules of the review. */
export async function judge(
  { item: wanted, step, sentences, key }: Judging,
  who: Who,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<AnsweredData>> {
  const { report, review, stream } = await placeOf(who, request, ports);
  const item = recommendationNamed(wanted, report);
  const standing = await answeredOf(item, report, await review.state(stream), ports);
  const chosen = step === undefined ? standing : [standing.find((one) => one.step === step) ?? { step, sentences: [] }];
  for (const one of chosen)
    await act(
      {
        intent: {
          kind: 'judge-answered',
          item: item.key,
          step: one.step,
          sentences: sentences ?? one.sentences,
          judgement: sentences === undefined ? 'confirmed' : 'corrected',
        },
        key: `${key}-${one.step ?? 'all'}`,
      },
      who,
      request,
      ports,
    );
  return answered(item.key, who, request, ports);
}

export async function answeredOf(
  { key, recommendation }: RecommendationItem,
  report: Report,
  state: ReviewState,
  { proposeAnswered }: DeskPorts,
): Promise<readonly Answered[]> {
  const own = (await proposeAnswered(report)).filter((proposal) => proposal.recommendation === recommendation);
  return mergeAnswered(own, state.items.get(key)?.judgements ?? []);
}

/** Of every recommendation whether its proposed steps are answered. Judged as answered by nothing, none of its steps is. */
export async function stepsAnswered(
  report: Report,
  state: ReviewState,
  ports: DeskPorts,
): Promise<ReadonlyMap<ItemKey, readonly { readonly isAnswered: boolean; readonly isProposal: boolean }[]>> {
  const all = await Promise.all(
    recommendationsOf(report).map(async (item) => {
      const answered = await answeredOf(item, report, state, ports);
      const whole = answered.find(({ step }) => step === null);
      const isNone = whole !== undefined && whole.by.kind !== 'program' && whole.sentences.length === 0;
      const steps = answered.flatMap(({ step, sentences, by }) => {
        if (step === null) return [];
        const isJudged = by.kind !== 'program';
        const isAnswered = sentences.length > 0 && (isJudged || !isNone);
        return [{ isAnswered, isProposal: !isJudged && !isNone }];
      });
      return [item.key, steps] as const;
    }),
  );
  return new Map(all);
}

/** Each with whose word it is: a proposal is never shown as more than one. */
export function answeredBlocks(
  { recommendation }: RecommendationItem,
  answered: readonly Answered[],
  { words, trace }: Speech,
): readonly Block[] {
  return answered.flatMap(({ step, sentences, by }): readonly Block[] => {
    const label =
      step === null ? words.answered.whole : words.answered.step(step + 1, recommendation.steps[step] ?? '');
    const whose = by.kind === 'program' ? words.answered.proposed : words.answered[by.kind](trace(by.trace));
    return [
      { kind: 'text', tone: 'plain', text: label },
      { kind: 'text', tone: 'muted', text: whose },
      sentences.length === 0
        ? { kind: 'text', tone: 'plain', text: words.answered.none }
        : { kind: 'list', items: sentences.map((text) => ({ marker: '–', text })) },
    ];
  });
}

function recommendationsOf(report: Report): readonly RecommendationItem[] {
  return itemsOf(report).flatMap((item) => (item.kind === 'recommendation' ? [item] : []));
}

function recommendationNamed(wanted: string, report: Report): RecommendationItem {
  const item = itemNamed(wanted, report);
  if (item.kind !== 'recommendation')
    throw new UserError('item-unsuited', { item: wanted, suited: ['recommendation'] });
  return item;
}
