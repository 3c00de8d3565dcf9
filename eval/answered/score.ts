/** Holds proposals of which sentences answer what against what a reader settled: precision, recall, and steps not mentioned. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proposal } from '../../src/answering/answered/propose.ts';
import type { Report } from '../../src/report/model.ts';
import { sentences } from '../../src/shared/text.ts';

/** Response and the sentences in it, both counted from 1. */
type Places = readonly (readonly [response: number, sentences: readonly number[]])[];
export type Gold = {
  readonly split: 'dev' | 'test';
  /** By the number of the recommendation; steps as "5.1", counted from 1. */
  readonly recommendations: Readonly<Record<string, Places>>;
  readonly steps: Readonly<Record<string, Places>>;
};

export type Counts = { readonly right: number; readonly wrong: number; readonly missed: number };
export type AnsweredScore = {
  /** Pairs of a sentence and what it speaks to. */
  readonly recommendations: Counts;
  readonly steps: Counts;
  /** Steps that no response mentions. */
  readonly unmentioned: Counts;
};

export function readGold(): Readonly<Record<string, Gold>> {
  const { papers } = JSON.parse(readFileSync(join(import.meta.dirname, 'gold.json'), 'utf8')) as {
    readonly papers: Readonly<Record<string, Gold>>;
  };
  return papers;
}

export function scoreAnswered(report: Report, gold: Gold, proposals: readonly Proposal[]): AnsweredScore {
  const textsAt = (places: Places): readonly string[] =>
    places.flatMap(([response, wanted]) => {
      const said = sentences(report.responses[response - 1]?.text ?? '');
      return wanted.map((at) => {
        const sentence = said[at - 1];
        if (sentence === undefined) throw new Error(`the paper has no sentence ${at} in response ${response}`);
        return sentence.text;
      });
    });
  const compared = proposals.map(({ recommendation: { number }, step, sentences: proposed }) => {
    const places = step === null ? gold.recommendations[number] : gold.steps[`${number}.${step + 1}`];
    return { step, wanted: textsAt(places ?? []), got: proposed.map(({ text }) => text) };
  });
  const counts = (
    pairs: readonly { readonly wanted: readonly string[]; readonly got: readonly string[] }[],
  ): Counts => ({
    right: pairs.reduce((sum, { wanted, got }) => sum + got.filter((text) => wanted.includes(text)).length, 0),
    wrong: pairs.reduce((sum, { wanted, got }) => sum + got.filter((text) => !wanted.includes(text)).length, 0),
    missed: pairs.reduce((sum, { wanted, got }) => sum + wanted.filter((text) => !got.includes(text)).length, 0),
  });
  const steps = compared.filter(({ step }) => step !== null);
  const none = (texts: readonly string[]): readonly string[] => (texts.length === 0 ? ['none'] : []);
  return {
    recommendations: counts(compared.filter(({ step }) => step === null)),
    steps: counts(steps),
    unmentioned: counts(steps.map(({ wanted, got }) => ({ wanted: none(wanted), got: none(got) }))),
  };
}

export const precisionOf = ({ right, wrong }: Counts): number => right / (right + wrong);
export const recallOf = ({ right, missed }: Counts): number => right / (right + missed);
