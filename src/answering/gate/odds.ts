/**
 * What the signs of the gate are worth together: how likely it is that a report answers a question. The weights are a logistic
 * regression over the questions of the development sets (`node eval/calibrate.ts`), both outcomes weighing the same; nothing
 * here knows a report or a language.
 */
import type { SignName, Signs } from './signs.ts';
import { signNames } from './signs.ts';

const constant = -2.01;
const weights: Readonly<Record<SignName, number>> = {
  sentence: 3.14,
  besideFact: 7.05,
  lead: 4.07,
  unknown: -0.06,
  lost: -1.24,
  seeksFact: -0.15,
  seeksReason: -1.19,
  seeksPerson: -0.84,
  seeksList: 0.33,
  absentCountry: -3.73,
  absentName: -2,
  breadth: 1.31,
};

/** Below it a question is turned away: where each set is judged by weights fitted on the others, this turns away 6 % that have an answer. */
export const leastLikelihood = 0.31;

/** 0 to 1. */
export function likelihoodOf(signs: Signs): number {
  const sum = signNames.reduce((total, name) => total + weights[name] * signs[name], constant);
  return 1 / (1 + Math.exp(-sum));
}
