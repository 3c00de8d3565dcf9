/**
 * Which sentences of the Office's responses speak to each recommendation and to each proposed step, and which steps no response
 * mentions: a proposal of the program, the same for the same report, for a person to confirm or correct. It reads only
 * responses that name the recommendation or its group, and judges neither whether they accept it nor whether they suffice.
 */
import type { Recommendation, Report, Response } from '../../report/model.ts';
import { references } from '../../report/reference.ts';
import { sentences } from '../../shared/text.ts';
import type { Likeness, LikenessTools } from './likeness.ts';
import { createLikeness } from './likeness.ts';
import { createMentions } from './mentions.ts';

export type AnsweringSentence = {
  /** Verbatim in the response. */
  readonly text: string;
  /** Where the response stands; null where it stands in no numbered paragraph. */
  readonly paragraph: number | null;
};

export type Proposal = {
  readonly recommendation: Recommendation;
  /** Counts its proposed steps from 0; null for the recommendation itself. */
  readonly step: number | null;
  /** In the order of the paper; empty where no response mentions it. */
  readonly sentences: readonly AnsweringSentence[];
};

/**
 * A sentence of a response to several recommendations speaks to the one it is most like, and to others that come this near to
 * it. Chosen on the seed report (`eval/answered`): of all sentences to all of the group half are right, of these seven in ten.
 */
const nearlyAsLike = 0.9;
/** A sentence less like all of them ("The Office accepts these recommendations.") speaks to all. Chosen on the seed report too. */
const leastLike = 0.1;

/** For every recommendation one proposal, followed by one for each of its steps, in the order of the paper. */
export function proposeAnswered(report: Report, tools: LikenessTools): readonly Proposal[] {
  const likeness = createLikeness(report, tools);
  const mentions = createMentions(report, tools);
  const spoken = report.responses.map((response) => speakingOf(response, report, likeness));
  return report.recommendations.flatMap((recommendation) => {
    const responses = spoken.flatMap(({ response, speaks }) =>
      answers(response, recommendation) ? [{ response, own: speaks.get(recommendation) ?? [] }] : [],
    );
    const steps = recommendation.steps.map((text, step): Proposal => {
      const others = spoken.flatMap(({ response }) =>
        answers(response, recommendation) ? [] : saidIn(response).map((said) => said.text),
      );
      const isMentioned = mentions(text, others);
      return {
        recommendation,
        step,
        sentences: responses.flatMap(({ response }) => saidIn(response).filter((said) => isMentioned(said.text))),
      };
    });
    return [{ recommendation, step: null, sentences: responses.flatMap(({ own }) => own) }, ...steps];
  });
}

type Speaking = {
  readonly response: Response;
  readonly speaks: ReadonlyMap<Recommendation, readonly AnsweringSentence[]>;
};

/** Each sentence of a response with the recommendations of its group that it speaks to. */
function speakingOf(response: Response, report: Report, likeness: Likeness): Speaking {
  const group = report.recommendations.filter((recommendation) => answers(response, recommendation));
  const asked = group.map(({ text, steps }) => [text, ...steps].join('\n'));
  const speaks = new Map(group.map((recommendation): [Recommendation, AnsweringSentence[]] => [recommendation, []]));
  for (const said of saidIn(response)) {
    const named = namedIn(said.text, group);
    const scores = asked.map((text) => likeness(text, said.text));
    const best = Math.max(...scores);
    for (const [at, recommendation] of group.entries()) {
      const isLike = best < leastLike || (scores[at] ?? 0) >= best * nearlyAsLike;
      const speaksTo = named.length > 0 ? named.includes(recommendation) : isLike;
      if (speaksTo) speaks.get(recommendation)?.push(said);
    }
  }
  return { response, speaks };
}

/** The recommendations of the group that the sentence names by number: then it speaks to no other. */
function namedIn(text: string, group: readonly Recommendation[]): readonly Recommendation[] {
  const numbers = references(text).flatMap(({ kind, number }) => (kind === 'recommendation' ? [number] : []));
  return group.filter(({ number }) => numbers.includes(number));
}

/** Where numbers restart, the place of the response tells which of them it answers. */
const answers = (response: Response, { number, responses }: Recommendation): boolean =>
  response.recommendations.includes(number) &&
  responses.some(({ paragraph, group }) => paragraph === response.paragraph && group === response.group);

const saidIn = ({ text, paragraph }: Response): readonly AnsweringSentence[] =>
  sentences(text).map((sentence) => ({ text: sentence.text, paragraph }));
