/**
 * What belongs to a passage: the steps, finding and responses of a recommendation, the recommendations of a response or a
 * step, the paragraphs that the cover refers to. It follows one step of kinship, never two, and the caller says how many it has room for.
 */
import { references } from '../report/reference.ts';
import type { Passage } from './passages.ts';

/** Passages akin to `passage`, nearest kin first; without itself. */
export function familyOf(passage: Passage, passages: readonly Passage[]): readonly Passage[] {
  const kin = (wanted: (other: Passage) => boolean): readonly Passage[] =>
    passages.filter((other) => other.id !== passage.id && wanted(other));
  const [number] = passage.recommendations;
  if (passage.kind === 'recommendation' && number !== undefined) {
    return [
      ...kin((other) => other.kind === 'step' && other.id.startsWith(`${passage.id}s`)),
      ...kin((other) => other.kind === 'response' && other.recommendations.includes(number)),
      ...kin(
        (other) => other.kind === 'paragraph' && other.paragraph !== null && other.paragraph === passage.paragraph,
      ),
    ];
  }
  if (passage.kind === 'step') {
    const home = passage.id.slice(0, passage.id.lastIndexOf('s'));
    return kin((other) => other.kind === 'recommendation' && other.id === home);
  }
  if (passage.kind === 'response')
    return kin(
      (other) => other.kind === 'recommendation' && passage.recommendations.includes(other.recommendation ?? -1),
    );
  if (passage.kind === 'summary') {
    const named = paragraphsNamedIn(passage);
    return kin((other) => other.kind === 'paragraph' && named.includes(other.paragraph ?? -1));
  }
  return [];
}

/** "Decision required: paragraph 20." says where to read on. */
export function paragraphsNamedIn({ text }: Pick<Passage, 'text'>): readonly number[] {
  return references(text).flatMap(({ kind, number }) => (kind === 'paragraph' ? [number] : []));
}
