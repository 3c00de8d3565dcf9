/**
 * How far the check of a model's claims can be trusted: claims that a reader wrote from two papers, true ones and ones changed
 * in one of ten ways, each held against its quote. A true one that is withheld and a changed one that passes are counted by
 * kind; nothing else decides here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkClaim } from '../src/answering/check-claim.ts';
import { printedReader } from '../src/answering/checking/printed.ts';
import { locateQuote } from '../src/answering/checking/quote.ts';
import { parseReport } from '../src/report/parse.ts';
import { openIndex } from '../src/retrieval/build.ts';
import { offlineEmbedder } from '../src/retrieval/embedders/offline.ts';
import type { Evidence, ReportIndex } from '../src/retrieval/retrieve.ts';
import { createLanguageTools } from '../src/retrieval/tools.ts';
import type { Language } from '../src/shared/language.ts';

export type AdversarialClaim = {
  readonly id: string;
  /** A key of `papers`. */
  readonly report: string;
  readonly language: Language;
  /** `true`, or how it was changed. */
  readonly kind: string;
  /** "¶6" or "R5": where the quote stands. */
  readonly place: string;
  readonly quote: string;
  readonly text: string;
};

export type AdversarialFigures = {
  readonly kind: string;
  readonly claims: number;
  /** Changed claims that passed, or true ones that were withheld. */
  readonly wrong: number;
};

const root = join(import.meta.dirname, '..');
const paper = (name: string): string => join(root, 'test', 'report', 'papers', `${name}.txt`);
const papers: Readonly<Record<string, string>> = {
  seed: join(root, 'seeds', 'GB.309-PFA-5-4.zh.txt'),
  afdb: paper('afdb-idev-en'),
  ilo: paper('ilo-gb340-fr'),
  oit: paper('oit-gb337-es'),
};

export const adversarialSets = ['development', 'test'] as const;

export function readAdversarial(set: (typeof adversarialSets)[number]): readonly AdversarialClaim[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, `adversarial.${set}.json`), 'utf8'));
}

/** Figures by kind, `true` first; `indexDir` keeps what is built. */
export async function evaluateAdversarial(
  claims: readonly AdversarialClaim[],
  indexDir: string,
): Promise<{ readonly figures: readonly AdversarialFigures[]; readonly wrong: readonly AdversarialClaim[] }> {
  const tools = await createLanguageTools(indexDir);
  const opened = new Map<string, Promise<readonly [ReportIndex, Awaited<ReturnType<typeof printedReader>>]>>();
  const open = async (name: string) => {
    const { report } = parseReport(readFileSync(papers[name] ?? name, 'utf8'), { fallbackId: name });
    const index = await openIndex({ report, indexDir, embedder: offlineEmbedder(), tools });
    return [index, await printedReader(index)] as const;
  };
  const wrong: AdversarialClaim[] = [];
  for (const one of claims) {
    const opening = opened.get(one.report) ?? open(one.report);
    opened.set(one.report, opening);
    const [index, read] = await opening;
    const sources = new Map([['S1', sourceOf(one, index)]]);
    const { why } = await checkClaim(
      { text: one.text, citations: [{ source: 'S1', quote: one.quote }] },
      { index, read, sources, language: one.language },
    );
    if ((why === null) !== (one.kind === 'true')) wrong.push(one);
  }
  const kinds = [...new Set(['true', ...claims.map(({ kind }) => kind).sort()])];
  return {
    figures: kinds.map((kind) => ({
      kind,
      claims: claims.filter((one) => one.kind === kind).length,
      wrong: wrong.filter((one) => one.kind === kind).length,
    })),
    wrong,
  };
}

/** The passage at the place of the claim that has its quote. */
function sourceOf({ place, quote, id }: AdversarialClaim, index: ReportIndex): Evidence {
  const number = Number(place.slice(1));
  const passage = index.passages.find(
    ({ paragraph, recommendation, text }) =>
      (place.startsWith('R') ? recommendation === number : paragraph === number) && locateQuote(quote, text) !== null,
  );
  if (passage === undefined) throw new Error(`${id}: its quote does not stand at ${place}`);
  const { report, paragraph, recommendation, kind, text } = passage;
  return { report, paragraph, recommendation, kind, text, passage, score: 1, origin: 'found', sentences: [] };
}

/** A table of a set, with the two shares that matter below it. */
export function adversarialTable(name: string, figures: readonly AdversarialFigures[]): string {
  const share = ({ wrong, claims }: Pick<AdversarialFigures, 'wrong' | 'claims'>): string =>
    claims === 0 ? '-' : `${((100 * wrong) / claims).toFixed(1)} %`;
  const changed = figures.filter(({ kind }) => kind !== 'true');
  const sum = {
    claims: changed.reduce((total, { claims }) => total + claims, 0),
    wrong: changed.reduce((total, { wrong }) => total + wrong, 0),
  };
  const [truth] = figures;
  return [
    `Claims checked, ${name}`,
    ...figures.map(
      (one) =>
        `  ${one.kind.padEnd(12)} ${String(one.claims).padStart(4)}  ${one.kind === 'true' ? 'withheld' : 'passed  '} ${String(one.wrong).padStart(3)}  ${share(one)}`,
    ),
    `  changed claims that pass: ${share(sum)} (at most 2 %); true ones withheld: ${truth === undefined ? '-' : share(truth)} (at most 5 %)`,
  ].join('\n');
}
