/**
 * What the signs of the gate are worth together: how likely it is that a report answers a question. The weights are a logistic
 * regression over the questions of the development sets (`node eval/calibrate.ts`), both outcomes weighing the same; nothing
 * here knows a report or a language.
 */
import type { SignName, Signs } from './signs.ts';
import { signNames } from './signs.ts';

const constant = -1;
const weights: Readonly<Record<SignName, number>> = {
  sentence: 2.88,
  besideFact: 6.99,
  lead: 3.72,
  unknown: -1.65,
  lost: -2.76,
  seeksFact: -0.78,
  seeksReason: -2.5,
  seeksPerson: -1.54,
  seeksList: 2.13,
  absentCountry: -3.91,
  absentName: -3.51,
  breadth: 1.81,
};

/** Below it a question is turned away: where each set is judged by weights fitted on the others, this turns away 6 % that have an answer. */
export const leastLikelihood = 0.31;

/** 0 to 1. */
export function likelihoodOf(signs: Signs): number {
  const sum = signNames.reduce((total, name) => total + weights[name] * signs[name], constant);
  return 1 / (1 + Math.exp(-sum));
}
