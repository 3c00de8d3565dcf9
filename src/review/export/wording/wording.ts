/** What exports of a review say, as a type: every language has every phrase or does not compile. */
import type { ActionColumn, MatrixColumn } from '../matrix.ts';

export type ExportWording = {
  readonly title: (name: string) => string;
  readonly columns: Readonly<Record<MatrixColumn, string>>;
  /** The six columns in which evaluation offices publish key actions. */
  readonly actionColumns: Readonly<Record<ActionColumn, string>>;
  readonly matrix: string;
  readonly actions: string;
  readonly noActions: string;
  readonly recommendation: (number: number) => string;
  readonly paragraph: (number: number) => string;
  readonly decision: (paragraph: number) => string;
  readonly steps: string;
  readonly step: (number: number) => string;
  /** Result of a closed call with the counts it rests on. */
  readonly outcome: (result: string, counts: readonly string[]) => string;
  readonly soFar: (counts: readonly string[]) => string;
  readonly count: (term: string, count: number) => string;
  /** Who said it, their group and the day, whichever are known. */
  readonly by: (known: readonly string[]) => string;
  readonly labelled: (label: string, text: string) => string;
  readonly reason: string;
  readonly reply: string;
  readonly rating: (side: string, rating: string) => string;
  readonly ratingsPart: string;
  /** Somebody whose name was erased, or the program. */
  readonly nobody: string;
  readonly erased: string;
  /** Said once, above the amendments; the words in it are marked as they say. */
  readonly legend: { readonly removed: string; readonly added: string };
};
