/**
 * Checks a text made elsewhere against the report: each statement with its verdict, then the words of the report that show it
 * or come nearest. The verdicts are mechanical; it adds no judgement of its own and quotes nothing that is not printed.
 */
import type { Citation } from '../../answering/answer.ts';
import type { CheckedStatement } from '../../answering/check-statement.ts';
import type { CheckedText } from '../../answering/check-text.ts';
import type { Language } from '../../shared/language.ts';
import { phrasesOf } from '../phrases/index.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Block, Mark } from '../reply.ts';
import type { DeskPorts, Outcome, Request } from '../request.ts';
import { watchedBy } from '../request.ts';

/** The shape that `--json` prints and other programs rely on. */
export type VerifyData = {
  readonly report: string;
  /** Of the frame: the text's own, or the person's where it cannot be told. */
  readonly language: Language;
  readonly statements: readonly Pick<CheckedStatement, 'text' | 'verdict' | 'why' | 'citations' | 'nearest'>[];
  /** Statements that were not looked at, for there were too many. */
  readonly leftOut: number;
};

export type VerifyValues = {
  readonly text: string;
  /** The frame's language; the text's own when left out. */
  readonly answerIn?: Language;
};

/** UserErrors `text-empty`, `text-too-long`, and those of finding the report and opening its index. */
export async function verify(values: VerifyValues, request: Request, ports: DeskPorts): Promise<Outcome<VerifyData>> {
  // Loaded when first needed: it reads texts as retrieval does, which a look-up need not pay for.
  const { checkText } = await import('../../answering/check-text.ts');
  const { statementsOf } = await import('../../answering/statements.ts');
  const { report } = (await ports.library.load(request.report)).reading;
  const said = statementsOf(values.text);
  const index = await ports.openIndex(report, watchedBy(request, report));
  const { signal } = request;
  const checked = await checkText(said, { index, ...(signal === undefined ? {} : { signal }) });
  const language = values.answerIn ?? said.language ?? request.language;
  const phrases = phrasesOf(language);
  const isQuotedAbroad = report.language !== language && checked.statements.some(hasWords);
  const blocks: readonly Block[] = [
    ...summary(checked, phrases),
    ...(isQuotedAbroad
      ? [
          {
            kind: 'text',
            tone: 'muted',
            text: phrases.answer.quotedIn(phrases.languageNames[report.language]),
          } as const,
        ]
      : []),
    ...checked.statements.flatMap((statement) => statementBlocks(statement, phrases)),
  ];
  const statements = checked.statements.map(({ text, verdict, why, citations, nearest }) => ({
    text,
    verdict,
    why,
    citations,
    nearest,
  }));
  return {
    reply: { language, blocks, places: placesOf(checked.statements) },
    data: { report: report.id, language, statements, leftOut: checked.leftOut },
  };
}

function summary({ statements, leftOut }: CheckedText, phrases: Phrases): readonly Block[] {
  if (statements.length === 0) return [{ kind: 'text', tone: 'warning', text: phrases.verify.nothing }];
  const count = (wanted: CheckedStatement['verdict']): number =>
    statements.filter(({ verdict }) => verdict === wanted).length;
  return [
    {
      kind: 'text',
      tone: 'plain',
      text: phrases.verify.summary(count('supported'), count('contradicted'), count('not-in-report')),
    },
    ...(leftOut === 0 ? [] : [{ kind: 'text', tone: 'warning', text: phrases.verify.leftOut(leftOut) } as const]),
    { kind: 'text', tone: 'muted', text: phrases.verify.caution },
  ];
}

function statementBlocks(statement: CheckedStatement, phrases: Phrases): readonly Block[] {
  const { text, verdict, why, citations, nearest } = statement;
  const reason = phrases.verify.whys[why];
  const label = [phrases.verify.verdicts[verdict], ...(reason === '' ? [] : [reason])].join(' · ');
  return [
    { kind: 'statement', verdict, label, text },
    ...citations.map((citation) => quoteOf(citation, citation.section)),
    ...(nearest === null
      ? []
      : [
          quoteOf(
            nearest,
            [phrases.verify.nearest, ...(nearest.section === null ? [] : [nearest.section])].join(' · '),
          ),
        ]),
  ];
}

function quoteOf(citation: Citation, label: string | null): Block {
  return { kind: 'quote', mark: markOf(citation), label, text: citation.quote };
}

function markOf({ paragraph, recommendation }: Mark): Mark {
  return { paragraph, recommendation };
}

function hasWords({ citations, nearest }: CheckedStatement): boolean {
  return citations.length > 0 || nearest !== null;
}

/** What a reader may want to open: each place that a verdict rests on, once. */
function placesOf(statements: readonly CheckedStatement[]): readonly Mark[] {
  const marks = statements.flatMap(({ citations }) => citations.map(markOf));
  return [...new Map(marks.map((mark) => [`${mark.recommendation} ${mark.paragraph}`, mark])).values()];
}
