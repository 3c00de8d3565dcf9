/** What stands beside the mark of a passage: its kind where the mark does not say it, and its heading. */
import type { Passage } from '../../retrieval/passages.ts';
import type { Phrases } from '../phrases/phrases.ts';

export function labelOf(passage: Passage, phrases: Phrases): string | null {
  const said = passage.kind === 'paragraph' || passage.kind === 'recommendation';
  const kind = said ? [] : [phrases.search.kinds[passage.kind]];
  const label = [...kind, ...(passage.heading === null ? [] : [passage.heading])].join(' · ');
  return label === '' ? null : label;
}
