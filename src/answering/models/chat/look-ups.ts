/**
 * What a model may look up while it gathers: words, a paragraph, a recommendation, the response to one. Arguments are checked
 * before anything is done with them; what is not there is said kindly, so that the model can ask better. What is found is
 * evidence like any other.
 */
import { z } from 'zod';
import type { Passage } from '../../../retrieval/passages.ts';
import type { Evidence, ReportIndex } from '../../../retrieval/retrieve.ts';
import { sentences } from '../../../shared/text.ts';
import type { Tool, ToolCall } from './client.ts';

export type Found = {
  readonly evidence: readonly Evidence[];
  /** Where nothing was found: what is said of it. */
  readonly said: string | null;
};

/** Models write numbers as texts, and more than was asked for. */
const number = z.coerce.number().int().min(1).max(9_999);
const schemas = {
  search: z.object({ query: z.string().trim().min(1).max(300).describe('a few words of the thing itself') }),
  paragraph: z.object({ number: number.describe('of the paragraph') }),
  recommendation: z.object({ number: number.describe('of the recommendation') }),
  response: z.object({ recommendation: number.describe('number of the recommendation that is responded to') }),
};
type Name = keyof typeof schemas;

const descriptions: Readonly<Record<Name, string>> = {
  search: 'Passages of the report that say something of these words.',
  paragraph: 'A numbered paragraph of the report.',
  recommendation: 'A recommendation of the report with its proposed steps.',
  response: 'What the Office responds to a recommendation.',
};

/** Of several reports each is asked for by its name. */
function schemaOf(name: Name, indexes: readonly ReportIndex[]) {
  const names = indexes.map(({ report }) => report.id);
  return names.length === 1 ? schemas[name] : schemas[name].extend({ report: z.enum(names).describe('which report') });
}

/** The tools over the reports of `indexes`. */
export function lookUpTools(indexes: readonly ReportIndex[]): readonly Tool[] {
  return (Object.keys(schemas) as Name[]).map((name) => {
    const { $schema: _, ...parameters } = z.toJSONSchema(schemaOf(name, indexes));
    return { name, description: descriptions[name], parameters };
  });
}

/** Passages that one search gives. */
const mostFound = 4;
/** Worse than this share of the words is not what was meant. */
const leastScore = 0.15;

/** What `call` finds in the reports of `indexes`. Rejects only when aborted. */
export async function lookUp(call: ToolCall, indexes: readonly ReportIndex[], signal: AbortSignal): Promise<Found> {
  // Some servers write the name as the model was taught it: "functions.search".
  const name = call.name.replace(/^functions?\./u, '') as Name;
  if (!Object.hasOwn(schemas, name)) return nothing(`There is no tool ${JSON.stringify(call.name.slice(0, 40))}.`);
  const given = schemaOf(name, indexes).safeParse(call.arguments);
  if (!given.success) return nothing(`These arguments cannot be used: ${z.prettifyError(given.error)}`);
  const { report } = given.data as { readonly report?: string };
  const index = indexes.find((one) => one.report.id === report) ?? (indexes[0] as ReportIndex);
  switch (name) {
    case 'search': {
      const { query } = given.data as z.output<typeof schemas.search>;
      const found = await index.search(query, mostFound, { signal });
      const near = found.filter(({ score }) => score >= leastScore);
      return near.length === 0
        ? nothing('Nothing in the report says that. Try other words.')
        : { evidence: near, said: null };
    }
    case 'paragraph': {
      const { number: wanted } = given.data as z.output<typeof schemas.paragraph>;
      const known = index.report.paragraphs.map((paragraph) => paragraph.number);
      return (
        placed(index, ({ kind, paragraph }) => kind === 'paragraph' && paragraph === wanted) ??
        unknown('paragraph', wanted, known)
      );
    }
    case 'recommendation': {
      const { number: wanted } = given.data as z.output<typeof schemas.recommendation>;
      const own = ({ kind, recommendation }: Passage): boolean =>
        (kind === 'recommendation' || kind === 'step') && recommendation === wanted;
      return placed(index, own) ?? unknown('recommendation', wanted, recommendationsOf(index));
    }
    case 'response': {
      const { recommendation: wanted } = given.data as z.output<typeof schemas.response>;
      const answers = ({ kind, recommendations }: Passage): boolean =>
        kind === 'response' && recommendations.includes(wanted);
      const known = recommendationsOf(index);
      return (
        placed(index, answers) ??
        (known.includes(wanted)
          ? nothing(`The report gives no response to recommendation ${wanted}.`)
          : unknown('recommendation', wanted, known))
      );
    }
  }
}

const nothing = (said: string): Found => ({ evidence: [], said });

function unknown(what: string, wanted: number, known: readonly number[]): Found {
  if (known.length === 0) return nothing(`The report has no numbered ${what}s. Search instead.`);
  return nothing(
    `The report has no ${what} ${wanted}. Its ${what}s are numbered ${Math.min(...known)} to ${Math.max(...known)}.`,
  );
}

const recommendationsOf = ({ report }: ReportIndex): readonly number[] =>
  report.recommendations.map((recommendation) => recommendation.number);

/** The passages wanted, as evidence that was asked for by its place; undefined when there are none. */
function placed({ passages }: ReportIndex, wanted: (passage: Passage) => boolean): Found | undefined {
  const evidence = passages.filter(wanted).map((passage): Evidence => {
    const { report, paragraph, recommendation, kind, text } = passage;
    // Nothing tells its sentences apart: they are read in their order.
    const parts = sentences(text).map((sentence) => ({ ...sentence, score: 1 }));
    return { report, paragraph, recommendation, kind, score: 1, text, passage, origin: 'named', sentences: parts };
  });
  return evidence.length === 0 ? undefined : { evidence, said: null };
}
