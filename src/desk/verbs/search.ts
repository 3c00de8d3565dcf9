/** The passages nearest to some words, best first: what an answer would be drawn from, unjudged. */
import { cleanQuestion } from '../../answering/question.ts';
import type { PassageKind } from '../../retrieval/passages.ts';
import { phrasesOf } from '../phrases/index.ts';
import type { Block } from '../reply.ts';
import type { DeskPorts, Outcome, Request } from '../request.ts';
import { watchedBy } from '../request.ts';
import { labelOf } from './label.ts';

/** The shape that `--json` prints and other programs rely on. */
export type SearchData = {
  readonly hits: readonly {
    readonly report: string;
    readonly paragraph: number | null;
    readonly recommendation: number | null;
    readonly kind: PassageKind;
    readonly score: number;
    readonly text: string;
  }[];
};

const usualCount = 10;

/** UserErrors `question-empty`, `question-too-long`, and those of finding the report and opening its index. */
export async function search(
  values: { readonly query: string; readonly count?: number },
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<SearchData>> {
  const query = cleanQuestion(values.query);
  const { report } = (await ports.library.load(request.report)).reading;
  const index = await ports.openIndex(report, watchedBy(request, report));
  const { signal } = request;
  const found = await index.search(query, values.count ?? usualCount, signal === undefined ? {} : { signal });
  const phrases = phrasesOf(request.language);
  const blocks: readonly Block[] =
    found.length === 0
      ? [{ kind: 'text', tone: 'warning', text: phrases.search.nothing(query) }]
      : [
          { kind: 'text', tone: 'plain', text: phrases.search.found(found.length, query) },
          ...found.map(({ paragraph, recommendation, passage, text, score }): Block => {
            const label = [labelOf(passage, phrases), score.toFixed(2)].filter((part) => part !== null).join(' · ');
            return { kind: 'quote', mark: { paragraph, recommendation }, label, text };
          }),
        ];
  const hits = found.map(({ report, paragraph, recommendation, kind, score, text }) => ({
    report,
    paragraph,
    recommendation,
    kind,
    score,
    text,
  }));
  return { reply: { language: request.language, blocks }, data: { hits } };
}
