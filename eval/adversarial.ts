/**
 * How far the check of a model's claims can be trusted: claims that a reader wrote from papers, true ones and ones changed in
 * one of many ways, each held against its quote. A true one that is withheld and a changed one that passes are counted by
 * kind; nothing else decides here. Claims of a paper that is not the project's own are left out where it is not at hand.
 */
import { existsSync, readFileSync } from 'node:fs';
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
const tried = (name: string): string => join(root, 'test', 'report', 'papers', `${name}.txt`);
const own = (name: string): string => join(import.meta.dirname, 'papers', `${name}.txt`);
const papersOf = (beside: string): Readonly<Record<string, string>> => ({
  seed: join(root, 'seeds', 'GB.309-PFA-5-4.zh.txt'),
  afdb: tried('afdb-idev-en'),
  ilo: tried('ilo-gb340-fr'),
  oit: tried('oit-gb337-es'),
  oms: tried('oms-eb150-fr'),
  who: tried('who-eb148-zh'),
  ops: tried('ops-ce174-es'),
  zio: own('zio-fr'),
  shanqu: own('shanqu-zh'),
  viveros: own('viveros-es'),
  undp: join(beside, 'undp-dp-2025-6-en.txt'),
  unfpa: join(beside, 'unfpa-dpfpa-2025-4-part2-en.txt'),
  jiu: join(beside, 'jiu-rep-2025-2-en.txt'),
  unoda: join(beside, 'unoda-ac292-2024-3-es.txt'),
});

/**
 * The sets, by the name of their file. Both halves of `adversarial` and `claims.development` were read and tuned on; of
 * `claims.test` only the figures were looked at, and `claims.last` was first run when nothing was tuned any more.
 */
export const adversarialSets = [
  'adversarial.development',
  'adversarial.test',
  'claims.development',
  'claims.test',
  'claims.last',
] as const;

/** The claims of a set whose papers are at hand, the project's own and those in the folder `beside`, and whether that is all of them. */
export function readAdversarial(
  set: (typeof adversarialSets)[number],
  beside: string,
): { readonly claims: readonly AdversarialClaim[]; readonly isWhole: boolean } {
  const all = JSON.parse(readFileSync(join(import.meta.dirname, `${set}.json`), 'utf8')) as AdversarialClaim[];
  const papers = papersOf(beside);
  const claims = all.filter(({ report }) => existsSync(papers[report] ?? ''));
  return { claims, isWhole: claims.length === all.length };
}

/** Figures by kind, `true` first; `indexDir` keeps what is built. */
export async function evaluateAdversarial(
  claims: readonly AdversarialClaim[],
  indexDir: string,
  beside: string,
): Promise<{ readonly figures: readonly AdversarialFigures[]; readonly wrong: readonly AdversarialClaim[] }> {
  const tools = await createLanguageTools(indexDir);
  const papers = papersOf(beside);
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

/** The passage at the place of the claim that has its quote; one with an invented quote gets the first that stands there. */
function sourceOf({ place, quote, kind: change, id }: AdversarialClaim, index: ReportIndex): Evidence {
  const number = Number(place.slice(1));
  const there = index.passages.filter(({ paragraph, recommendation }) =>
    place.startsWith('R') ? recommendation === number : paragraph === number,
  );
  const passage =
    there.find(({ text }) => locateQuote(quote, text) !== null) ?? (change === 'quote' ? there[0] : undefined);
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
