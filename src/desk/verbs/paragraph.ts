/** Shows paragraphs as printed, lists kept, with the recommendations that follow from them and their footnotes. */
import type { Footnote, Paragraph, Report } from '../../report/model.ts';
import { UserError } from '../../shared/errors.ts';
import { pick, readNumbers } from '../numbers.ts';
import { numberRuns } from '../phrases/facts.ts';
import { phrasesOf } from '../phrases/index.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Block, Mark, Reply } from '../reply.ts';
import type { DeskPorts, Outcome, Request } from '../request.ts';
import { missingBlocks } from './missing.ts';

export type ParagraphCard = Paragraph & {
  /** Numbers of the recommendations that follow from it. */
  readonly recommendations: readonly number[];
  readonly footnotes: readonly Footnote[];
};

export type ParagraphData = { readonly report: string; readonly paragraphs: readonly ParagraphCard[] };

/** UserErrors `paragraph-none`, `paragraph-unknown`, `number-invalid`, and those of finding the report. */
export async function paragraph(wanted: string, request: Request, ports: DeskPorts): Promise<Outcome<ParagraphData>> {
  const ranges = readNumbers(wanted, 'paragraph');
  if (ranges === undefined) throw new UserError('number-invalid', { value: wanted });
  const { report } = (await ports.library.load(request.report)).reading;
  if (report.paragraphs.length === 0) throw new UserError('paragraph-none', { report: report.id });
  const { found, missing } = pick(report.paragraphs, ranges);
  const known = numberRuns(report.paragraphs.map(({ number }) => number));
  if (found.length === 0) throw new UserError('paragraph-unknown', { report: report.id, numbers: missing, known });
  const phrases = phrasesOf(request.language);
  const cards = found.map((item) => cardOf(item, report));
  const blocks = cards.flatMap((card) => cardBlocks(card, report, phrases));
  const [only] = found;
  const beside = only !== undefined && found.length === 1 ? { neighbours: neighboursOf(only, report) } : {};
  blocks.push(...missingBlocks(missing, '¶', phrases));
  return {
    reply: { language: request.language, blocks, ...beside },
    data: { report: report.id, paragraphs: cards },
  };
}

function cardOf(item: Paragraph, report: Report): ParagraphCard {
  return {
    ...item,
    recommendations: report.recommendations
      .filter((recommendation) => recommendation.paragraph === item.number)
      .map(({ number }) => number),
    footnotes: report.footnotes.filter((footnote) => footnote.paragraph === item.number),
  };
}

function cardBlocks(card: ParagraphCard, report: Report, phrases: Phrases): Block[] {
  const section = card.section === null ? '' : ` · ${card.section}`;
  const following = report.recommendations.filter((recommendation) => recommendation.paragraph === card.number);
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: `${phrases.paragraph(card.number)}${section}` },
    ...proseAndLists(card),
  ];
  if (following.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: phrases.card.recommendations },
      {
        kind: 'list',
        items: following.map((item) => ({ marker: `R${item.number}`, text: item.text })),
      },
    );
  if (card.footnotes.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: phrases.card.footnotes },
      {
        kind: 'list',
        items: card.footnotes.map((footnote) => ({ marker: `${footnote.number}`, text: footnote.text })),
      },
    );
  return blocks;
}

/** The lines of a paragraph, those that are items of its list with the marker they are printed with. */
function proseAndLists({ text, items }: Paragraph): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const item = items[at];
    const isItem = item !== undefined && (line === item.text || line === `${item.marker} ${item.text}`);
    const last = blocks.at(-1);
    if (!isItem) blocks.push({ kind: 'text', tone: 'plain', text: line });
    else {
      at += 1;
      const listed = { marker: item.marker, text: item.text };
      if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, listed] };
      else blocks.push({ kind: 'list', items: [listed] });
    }
  }
  return blocks;
}

function neighboursOf(item: Paragraph, report: Report): NonNullable<Reply['neighbours']> {
  const at = report.paragraphs.indexOf(item);
  const mark = (other: Paragraph | undefined): Mark | null =>
    other === undefined ? null : { paragraph: other.number, recommendation: null };
  return { previous: mark(report.paragraphs[at - 1]), next: mark(report.paragraphs[at + 1]) };
}
