/**
 * What the model says to a structure question where the report prints no sentence that does: a count, a list of places, a
 * yes or no, a field of the cover. The desk words it; `plainText` is the same without words, for whoever has no desk.
 */
import type { Field, Kind } from './query.ts';

/** A thing by what it is called in the report: its number, or its title where it has none. */
export type Named = { readonly kind: Kind; readonly number: number | null; readonly title: string | null };

export type Finding =
  | { readonly is: 'count'; readonly kind: Kind; readonly count: number; readonly named: readonly Named[] }
  | {
      readonly is: 'list';
      readonly kind: Kind;
      readonly named: readonly Named[];
      /** What each of them has, where that is why they are named. */
      readonly each: { readonly kind: Kind; readonly count: number } | null;
    }
  /** Nothing of the kind is as asked. */
  | { readonly is: 'none'; readonly kind: Kind }
  /** The report does not number its paragraphs. */
  | { readonly is: 'unnumbered' }
  /** `named`: what makes it so, or what stands against it. */
  | { readonly is: 'yes' | 'no'; readonly kind: Kind; readonly named: readonly Named[] }
  | {
      readonly is: 'compared';
      readonly part: Kind;
      readonly rows: readonly { readonly named: Named; readonly count: number }[];
    }
  | { readonly is: 'field'; readonly field: Field; readonly value: string };

/** The finding in numbers and titles alone. */
export function plainText(finding: Finding): string {
  switch (finding.is) {
    case 'count':
      return finding.named.length === 0 ? `${finding.count}` : `${finding.count} (${listed(finding.named)})`;
    case 'list':
      return finding.each === null ? listed(finding.named) : `${listed(finding.named)} (${finding.each.count})`;
    case 'none':
    case 'unnumbered':
      return '0';
    case 'yes':
    case 'no':
      return [finding.is === 'yes' ? '+' : '-', listed(finding.named)].join(' ').trim();
    case 'compared':
      return finding.rows.map(({ named, count }) => `${nameOf(named)}: ${count}`).join(', ');
    case 'field':
      return finding.value;
  }
}

function listed(named: readonly Named[]): string {
  return named.map(nameOf).join(', ');
}

function nameOf({ kind, number, title }: Named): string {
  if (number === null) return title ?? '';
  return kind === 'recommendation'
    ? `R${number}`
    : kind === 'paragraph' || kind === 'finding'
      ? `¶${number}`
      : `${number}`;
}
