/**
 * Answers a question: the claims with their marks in a frame of the asker's language, then the receipts. When nothing can be
 * claimed it says so, and what was read and lies nearest. It adds no sentence of its own about the report.
 */
import type { Answer, Citation } from '../../answering/answer.ts';
import { answerText } from '../../answering/answer.ts';
import { cleanQuestion } from '../../answering/question.ts';
import type { Evidence } from '../../retrieval/retrieve.ts';
import type { UserError } from '../../shared/errors.ts';
import { detectLanguage } from '../../shared/language.ts';
import { findingText } from '../phrases/findings.ts';
import { errorText, phrasesOf } from '../phrases/index.ts';
import { modelWordsOf } from '../phrases/model/index.ts';
import type { Phrases, Places } from '../phrases/phrases.ts';
import type { Block, Mark, Reply } from '../reply.ts';
import type { ClaimBlock, DeskPorts, Outcome, Request, Step } from '../request.ts';
import { watchedBy } from '../request.ts';
import type { ConversationValues } from './conversation.ts';
import { remember, understoodIn } from './conversation.ts';
import { labelOf } from './label.ts';
import { modelNotes } from './model-notes.ts';
import { scopeOf } from './scope.ts';

/** The shape that `--json` prints and other programs rely on. */
export type AskData = Omit<Answer, 'evidence'> & {
  readonly id: string | number | null;
  readonly evidence: readonly Pick<Evidence, 'report' | 'paragraph' | 'recommendation' | 'kind' | 'score'>[];
  /** As it was typed, where `question` is what it was understood as. */
  readonly typed?: string;
};

const nearestShown = 3;

export type AskValues = {
  readonly question: string;
  /** Carried into the data, for whoever asks many. */
  readonly id?: string | number;
  /** The frame's language; the question's own when left out. */
  readonly answerIn?: Request['language'];
  /** Whose limits of a model count the question; nobody's when left out. */
  readonly asker?: { readonly person: string | null; readonly server: string | null };
  /** Where it is asked among other questions: what it hangs on is looked for there, and it is remembered. */
  readonly conversation?: ConversationValues;
};

/** UserErrors `question-empty`, `question-too-long`, and those of finding the report and opening its index. */
export async function ask(values: AskValues, request: Request, ports: DeskPorts): Promise<Outcome<AskData>> {
  const typed = cleanQuestion(values.question);
  const { report } = (await ports.library.load(request.report)).reading;
  const { signal, onStep, onClaim } = request;
  const index = await ports.openIndex(report, watchedBy(request, report));
  const understood = await understoodIn(typed, values, { index, ...(signal === undefined ? {} : { signal }) }, ports);
  const { question } = understood;
  const language = values.answerIn ?? understood.language ?? detectLanguage(question) ?? request.language;
  const { steps } = modelWordsOf(language);
  const tell = (kind: Step['kind'], text: string): void => onStep?.({ kind, text, language });
  tell('searching', steps.searching);
  const { others, question: rest } = await scopeOf(question, report, ports.library);
  const indexes = await Promise.all(others.map((other) => ports.openIndex(other, watchedBy(request, other))));
  let lost: UserError | undefined;
  const given = await ports.ask(question, {
    index,
    language,
    ...(signal === undefined ? {} : { signal }),
    ...(values.asker === undefined ? {} : { asker: values.asker }),
    ...(onClaim === undefined ? {} : { onClaim: (claim) => onClaim(claimBlock(claim, report.id)) }),
    ...(others.length === 0 ? {} : { across: { question: rest, indexes } }),
    onEvidence: (evidence) => tell('reading', steps.reading(phrasesOf(language).places(placesOf(evidence, report.id)))),
    onStep: (step) => tell(step, steps[step]),
    onVectorsLost: (error) => {
      lost = error;
    },
  });
  const answer = worded(given, report.language);
  const phrases = phrasesOf(answer.language);
  const quoted: Block[] =
    report.language === answer.language
      ? []
      : [{ kind: 'text', tone: 'muted', text: phrases.answer.quotedIn(phrases.languageNames[report.language]) }];
  const said = answer.abstained ? abstention(answer, phrases, quoted) : claims(answer, phrases, quoted);
  // An abstention has no words of the report to show as its answer; the sentence that says so stands in their place.
  const text = answer.abstained ? phrases.answer.abstained[answer.reason ?? 'not-in-report'] : answer.answer;
  const data = dataOf(answer, text, values.id ?? null);
  if (values.conversation !== undefined) await remember(answer, values.conversation, index, ports);
  const blocks = [...lostNote(lost, language), ...said.blocks];
  if (!understood.isResolved) return { reply: { language: answer.language, ...said, blocks }, data };
  const shown: Block = { kind: 'text', tone: 'muted', text: phrases.answer.understood(question) };
  return { reply: { language: answer.language, ...said, blocks: [shown, ...blocks] }, data: { ...data, typed } };
}

/** Which setting to look at where the endpoint that compares passages failed, and that the answer was found without it. */
function lostNote(error: UserError | undefined, language: Request['language']): readonly Block[] {
  if (error === undefined) return [];
  return [{ kind: 'text', tone: 'warning', text: modelWordsOf(language).comparedOffline(errorText(error, language)) }];
}

/** What was found in the structure of the report is told in words of the asker's language. */
function worded(answer: Answer, reportLanguage: Request['language']): Answer {
  if (answer.claims.every(({ finding }) => finding === undefined)) return answer;
  const claims = answer.claims.map((claim) =>
    claim.finding === undefined ? claim : { ...claim, text: findingText(claim.finding, answer.language) },
  );
  return { ...answer, claims, answer: answerText(claims, reportLanguage, answer.report) };
}

type Said = Omit<Reply, 'language'>;

function claims(answer: Answer, phrases: Phrases, quoted: readonly Block[]): Said {
  const citations = answer.claims.flatMap((claim) => claim.citations);
  const { above, below } = modelNotes(answer);
  return {
    blocks: [
      ...above,
      ...framed(answer, phrases),
      ...answer.claims.map((claim) => claimBlock(claim, answer.report)),
      ...answer.unanswered.map(
        (part): Block => ({ kind: 'text', tone: 'warning', text: phrases.answer.unanswered(part) }),
      ),
      ...below,
    ],
    receipts: [
      { kind: 'heading', level: 2, text: phrases.answer.receipts },
      ...quoted,
      ...receipts(citations, answer, phrases),
    ],
    // What is opened is opened in the report asked.
    places: claimMarks(citations, answer.report).filter((mark) => mark.report === undefined),
  };
}

function claimBlock({ text, citations }: Answer['claims'][number], report: string): ClaimBlock {
  return { kind: 'claim', text, marks: claimMarks(citations, report) };
}

/** A finding says itself what it is about; the report's sentences are framed. */
function framed({ claims, report }: Answer, phrases: Phrases): readonly Block[] {
  if (claims.some(({ finding }) => finding !== undefined)) return [];
  const places = phrases.places(
    placesOf(
      claims.flatMap(({ citations }) => citations),
      report,
    ),
  );
  return [{ kind: 'text', tone: 'plain', text: phrases.answer.frame(places) }];
}

/** One receipt per place, its quotes in the order of the claims, each once and on lines of its own. */
function receipts(citations: readonly Citation[], { evidence, report }: Answer, phrases: Phrases): readonly Block[] {
  const places = new Map<
    string,
    { readonly mark: Mark; readonly label: string | null; readonly quotes: Set<string> }
  >();
  for (const citation of citations) {
    const mark = markOf(citation, report);
    const label = labelFor(citation, evidence, phrases);
    const key = JSON.stringify([mark, label]);
    const place = places.get(key) ?? { mark, label, quotes: new Set() };
    place.quotes.add(citation.quote);
    places.set(key, place);
  }
  return [...places.values()].map(({ mark, label, quotes }) => ({
    kind: 'quote',
    mark,
    label,
    text: [...quotes].join('\n'),
  }));
}

function abstention(answer: Answer, phrases: Phrases, quoted: readonly Block[]): Said {
  const reason = answer.reason ?? 'not-in-report';
  const read = phrases.places(placesOf(answer.evidence, answer.report));
  const nearest = answer.evidence.filter(({ text }) => text.trim() !== '').slice(0, nearestShown);
  const blocks: readonly Block[] = [
    { kind: 'text', tone: 'warning', text: phrases.answer.abstained[reason] },
    ...(read === '' ? [] : [{ kind: 'text', tone: 'muted', text: phrases.answer.read(read) } as const]),
    ...(nearest.length === 0 ? [] : [{ kind: 'heading', level: 2, text: phrases.answer.nearest } as const, ...quoted]),
    ...nearest.map(
      (evidence): Block => ({
        kind: 'quote',
        mark: markOf(evidence, answer.report),
        label: labelOf(evidence.passage, phrases),
        text: bestSentence(evidence),
      }),
    ),
  ];
  return { blocks, places: claimMarks(nearest, answer.report).filter((mark) => mark.report === undefined) };
}

function bestSentence({ sentences, text }: Evidence): string {
  const best = sentences.reduce<Evidence['sentences'][number] | undefined>(
    (a, b) => (a === undefined || b.score > a.score ? b : a),
    undefined,
  );
  return best?.text ?? text;
}

function labelFor(citation: Citation, evidence: readonly Evidence[], phrases: Phrases): string | null {
  const holding = evidence.filter(
    ({ report, paragraph, text }) =>
      report === citation.report && paragraph === citation.paragraph && text.includes(citation.quote),
  );
  const same = holding.find(({ recommendation }) => recommendation === citation.recommendation) ?? holding[0];
  return same === undefined ? citation.section : labelOf(same.passage, phrases);
}

type Place = Pick<Citation, 'report' | 'paragraph' | 'recommendation'>;

/** In an answer about `own`: another report is named. */
function markOf({ report, paragraph, recommendation }: Place, own: string): Mark {
  return { paragraph, recommendation, ...(report === own ? {} : { report }) };
}

/** Beside a claim a recommendation is named as itself; the paragraph it follows stands with the receipt. */
function claimMarks(places: readonly Place[], own: string): readonly Mark[] {
  const short = places.map((place) =>
    place.recommendation === null ? markOf(place, own) : { ...markOf(place, own), paragraph: null },
  );
  return [...new Map(short.map((mark) => [JSON.stringify(mark), mark])).values()];
}

/** A recommendation is named as itself, not also by the paragraph it follows; only places of the report `own`. */
function placesOf(places: readonly Place[], own: string): Places {
  const marks = places.filter(({ report }) => report === own);
  const numbers = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
  return {
    paragraphs: numbers(marks.filter((mark) => mark.recommendation === null).map((mark) => mark.paragraph)),
    recommendations: numbers(marks.map((mark) => mark.recommendation)),
  };
}

function dataOf(answer: Answer, said: string, id: string | number | null): AskData {
  const evidence = answer.evidence.map(({ report, paragraph, recommendation, kind, score }) => ({
    report,
    paragraph,
    recommendation,
    kind,
    score,
  }));
  return { id, ...answer, answer: said, evidence };
}
