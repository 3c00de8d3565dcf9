/**
 * What a surface is given to show: neutral blocks in the person's language. No markup, no escape codes, no Discord types;
 * terminal and Discord each render the same reply. Text from a report is only ever the content of a block.
 */
import type { DifferencePart } from '../review/difference.ts';
import type { Language } from '../shared/language.ts';

/** What the report has to say to a statement made elsewhere. */
export type Verdict = 'supported' | 'contradicted' | 'not-in-report';

/** A paragraph or recommendation as a mark beside a claim: [¶9], [R5]. */
export type Mark = {
  readonly paragraph: number | null;
  readonly recommendation: number | null;
  /** The report it stands in, where that is another than the reply is about. */
  readonly report?: string;
};

/** A message elsewhere in the server that can be gone to, or, without one, a channel or thread. Ids of the surface. */
export type Jump = { readonly server: string; readonly channel: string; readonly message: string | null };

export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | { readonly kind: 'text'; readonly text: string; readonly tone: 'plain' | 'muted' | 'warning' }
  | { readonly kind: 'claim'; readonly text: string; readonly marks: readonly Mark[] }
  /** A receipt: where it stands and the words as printed. */
  | { readonly kind: 'quote'; readonly mark: Mark; readonly label: string | null; readonly text: string }
  /** A statement made elsewhere and how it stands, `label` being the verdict in words; quotes that show it follow. */
  | { readonly kind: 'statement'; readonly verdict: Verdict; readonly label: string; readonly text: string }
  | {
      readonly kind: 'list';
      readonly items: readonly { readonly marker: string; readonly text: string; readonly jump?: Jump }[];
    }
  | { readonly kind: 'fields'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  /** What changed between two texts, word by word: what was taken out and what was put in are marked. */
  | { readonly kind: 'difference'; readonly parts: readonly DifferencePart[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

export type Reply = {
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** What the answer in `blocks` rests on, quoted: a surface shows it after them or on demand. */
  readonly receipts?: readonly Block[];
  /** The places that are cited, each once: what a reader may want to open. */
  readonly places?: readonly Mark[];
  /** What stands before and after the one thing shown. */
  readonly neighbours?: { readonly previous: Mark | null; readonly next: Mark | null };
};

/** The mark as printed: "¶9", "R5", "R5 ¶9" when both are known; the name of another report before it. */
export function markText(mark: Mark): string {
  const parts = [];
  if (mark.recommendation !== null) parts.push(`R${mark.recommendation}`);
  if (mark.paragraph !== null) parts.push(`¶${mark.paragraph}`);
  return (mark.report === undefined || parts.length === 0 ? parts : [mark.report, ...parts]).join(' ');
}
