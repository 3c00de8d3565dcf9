/**
 * What the signs of the gate are worth together: how likely it is that a report answers a question. The weights are a logistic
 * regression over the questions of the development sets (`node eval/calibrate.ts`), both outcomes weighing the same; nothing
 * here knows a report or a language.
 */
import type { SignName, Signs } from './signs.ts';
import { signNames } from './signs.ts';

const constant = -2.58;
const weights: Readonly<Record<SignName, number>> = {
  sentence: 3.53,
  besideFact: 6.44,
  lead: 3.99,
  unknown: 0.23,
  lost: -0.59,
  seeksFact: -0.29,
  seeksReason: 0.08,
  seeksPerson: -1.49,
  seeksList: 0.1,
  absentCountry: -3,
  absentName: -1.4,
  focusMissing: 0,
  breadth: 1.58,
};

/** Below it a question is turned away: where each set is judged by weights fitted on the others, this turns away 6 % that have an answer. */
export const leastLikelihood = 0.26;

/** 0 to 1. */
export function likelihoodOf(signs: Signs): number {
  const sum = signNames.reduce((total, name) => total + weights[name] * signs[name], constant);
  return 1 / (1 + Math.exp(-sum));
}
