/**
 * Shows recommendations by number - text, proposed steps, the finding each follows, the response to it - or finds them by
 * words. Where numbers start again in each section, all that bear the number are shown.
 */
import type { Recommendation, Report } from '../../report/model.ts';
import { UserError } from '../../shared/errors.ts';
import type { NumberRange } from '../numbers.ts';
import { pick, readNumbers } from '../numbers.ts';
import { numberRuns } from '../phrases/facts.ts';
import { phrasesOf } from '../phrases/index.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Block, Mark, Reply } from '../reply.ts';
import type { DeskPorts, Outcome, Request } from '../request.ts';
import { findRecommendations } from './find.ts';
import { missingBlocks } from './missing.ts';

/** A recommendation of the model with what belongs to it spelled out. */
export type RecommendationCard = Omit<Recommendation, 'responses'> & {
  readonly finding: { readonly paragraph: number; readonly text: string } | null;
  readonly responses: readonly {
    readonly paragraph: number | null;
    readonly group: string | null;
    readonly heading: string | null;
    readonly text: string;
  }[];
};

export type RecommendationData = {
  readonly report: string;
  /** The words searched for, or null when numbers were given. */
  readonly query: string | null;
  readonly recommendations: readonly (RecommendationCard & { readonly score?: number })[];
};

/** Without numbers or words, all of them in short. UserErrors `recommendation-none`, `recommendation-unknown`, `number-invalid`, and those of finding the report. */
export async function recommendation(
  wanted: string,
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<RecommendationData>> {
  const { report } = (await ports.library.load(request.report)).reading;
  if (report.recommendations.length === 0) throw new UserError('recommendation-none', { report: report.id });
  if (wanted.trim() === '') return overview(report, request);
  if (!/[\p{L}\p{N}]/u.test(wanted)) throw new UserError('number-invalid', { value: wanted });
  const ranges = readNumbers(wanted, 'recommendation');
  if (ranges !== undefined) return byNumber(report, ranges, request);
  const found = await findRecommendations(wanted, report, request, ports);
  const phrases = phrasesOf(request.language);
  const blocks: readonly Block[] =
    found.length === 0
      ? [{ kind: 'text', tone: 'warning', text: phrases.card.notFound(wanted) }]
      : [
          { kind: 'text', tone: 'plain', text: phrases.card.found(wanted) },
          ...found.map(({ item }) => shortBlock(item)),
        ];
  const recommendations = found.map(({ item, score }) => ({ ...cardOf(item, report), score }));
  return { reply: { language: request.language, blocks }, data: { report: report.id, query: wanted, recommendations } };
}

function overview(report: Report, request: Request): Outcome<RecommendationData> {
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: `${phrasesOf(request.language).report.recommendations} · ${report.id}` },
    ...report.recommendations.map(shortBlock),
  ];
  const recommendations = report.recommendations.map((item) => cardOf(item, report));
  return { reply: { language: request.language, blocks }, data: { report: report.id, query: null, recommendations } };
}

function shortBlock({ number, paragraph, section, text }: Recommendation): Block {
  return { kind: 'quote', mark: { recommendation: number, paragraph }, label: section, text };
}

function byNumber(report: Report, ranges: readonly NumberRange[], request: Request): Outcome<RecommendationData> {
  const { found, missing } = pick(report.recommendations, ranges);
  const known = numberRuns(report.recommendations.map(({ number }) => number));
  if (found.length === 0) throw new UserError('recommendation-unknown', { report: report.id, numbers: missing, known });
  const phrases = phrasesOf(request.language);
  const repeats = found.length > new Set(found.map(({ number }) => number)).size;
  const blocks: Block[] = [];
  if (repeats) blocks.push({ kind: 'text', tone: 'muted', text: phrases.card.repeated(found.length) });
  const cards = found.map((item) => cardOf(item, report));
  for (const card of cards) blocks.push(...cardBlocks(card, phrases));
  const [only] = found;
  const beside = only !== undefined && found.length === 1 ? { neighbours: neighboursOf(only, report) } : {};
  blocks.push(...missingBlocks(missing, 'R', phrases));
  return {
    reply: { language: request.language, blocks, ...beside },
    data: { report: report.id, query: null, recommendations: cards },
  };
}

function cardOf(item: Recommendation, report: Report): RecommendationCard {
  const home = report.paragraphs.find(({ number }) => number === item.paragraph);
  const responses = item.responses.map(({ paragraph, group }) => {
    const printed = report.responses.filter((response) => response.recommendations.includes(item.number));
    const response = printed.find((other) => other.paragraph === paragraph && other.group === group) ?? printed[0];
    return { paragraph, group, heading: response?.heading ?? null, text: response?.text ?? '' };
  });
  return { ...item, finding: home === undefined ? null : { paragraph: home.number, text: home.text }, responses };
}

function cardBlocks(card: RecommendationCard, phrases: Phrases): readonly Block[] {
  const section = card.section === null ? '' : ` · ${card.section}`;
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
  const note = (text: string): Block => ({ kind: 'text', tone: 'muted', text });
  const steps: readonly Block[] =
    card.steps.length === 0
      ? []
      : [heading(phrases.card.steps), { kind: 'list', items: card.steps.map((text) => ({ marker: '–', text })) }];
  const finding: Block =
    card.finding === null
      ? note(phrases.card.noFinding)
      : {
          kind: 'quote',
          mark: { paragraph: card.finding.paragraph, recommendation: null },
          label: card.section,
          text: card.finding.text,
        };
  const responses: readonly Block[] =
    card.responses.length === 0
      ? [note(phrases.card.noResponse)]
      : [
          heading(phrases.card.response),
          ...card.responses.map(
            (response): Block => ({
              kind: 'quote',
              mark: { paragraph: response.paragraph, recommendation: null },
              label: responseLabel(response, phrases),
              text: response.text,
            }),
          ),
        ];
  return [
    { kind: 'heading', level: 1, text: `${phrases.recommendation(card.number)}${section}` },
    { kind: 'text', tone: 'plain', text: card.text },
    ...steps,
    ...(card.finding === null ? [] : [heading(phrases.card.finding)]),
    finding,
    ...responses,
  ];
}

function responseLabel(response: RecommendationCard['responses'][number], phrases: Phrases): string | null {
  const group = response.group === null ? [] : [phrases.card.responseOf(response.group)];
  const parts = [...(response.heading === null ? [] : [response.heading]), ...group];
  return parts.length === 0 ? null : parts.join(' · ');
}

function neighboursOf(item: Recommendation, report: Report): NonNullable<Reply['neighbours']> {
  const at = report.recommendations.indexOf(item);
  const mark = (other: Recommendation | undefined): Mark | null =>
    other === undefined ? null : { recommendation: other.number, paragraph: null };
  return { previous: mark(report.recommendations[at - 1]), next: mark(report.recommendations[at + 1]) };
}
