/**
 * Clauses that ask for yes or no: whether a recommendation has steps, whether all have a response, whether two are answered
 * together, whether anything of a kind mentions a name.
 */
import type { Query, Selection, Stance } from './query.ts';
import { stances } from './query.ts';
import type { Clause, Part } from './read-parts.ts';
import { selectionOf } from './read-parts.ts';

export function whetherQuery(clause: Clause): Query | undefined {
  const { parts, verbs, content } = clause;
  const places = parts.filter((part) => part.numbers !== null || part.place !== null);
  const others = parts.filter((part) => !places.includes(part));
  const [place, second] = places;
  const whether = (selection: Selection | undefined, isDenied = false): Query | undefined =>
    selection === undefined ? undefined : { ask: 'whether', selection, isDenied };

  const compared = others.find(({ extreme }) => extreme !== null);
  if (compared !== undefined) {
    if (place === undefined || (place.numbers?.length ?? 0) < 2 || others.length > 1 || content !== null)
      return undefined;
    const selection = selectionOf(place, [], { ...clause, verbs: new Set() });
    return selection === undefined ? undefined : { ask: 'compare', selection, part: compared.kind };
  }
  if (verbs.has('together')) {
    const rest = others.filter(({ kind }) => kind !== 'response');
    if (place?.kind !== 'recommendation' || (place.numbers?.length ?? 0) < 2 || places.length > 1 || rest.length > 0)
      return undefined;
    const { numbers } = place;
    if (numbers === null || others.some(({ isDenied }) => isDenied) || place.isDenied) return undefined;
    return whether({ kind: 'response', filters: [{ by: 'covers', numbers }], of: null });
  }
  const stance = stances.find((one) => verbs.has(one));
  if (stance !== undefined) return stanceQuery(stance, clause);
  const every = parts.find((part) => part.every !== null);
  if (every !== undefined)
    return allQuery(
      every,
      others.filter((part) => part !== every),
      clause,
    );
  if (place === undefined) {
    const [head, ...rest] = others;
    if (head === undefined)
      return content?.by === 'mention'
        ? whether({
            kind: 'paragraph',
            filters: [{ by: 'mention', wording: content.wording, isDenied: content.isDenied }],
            of: null,
          })
        : undefined;
    return rest.length > 1 || head.isDenied ? undefined : whether(selectionOf(head, rest, clause));
  }
  if (content !== null)
    return others.length > 0 || second !== undefined ? undefined : whether(selectionOf(place, [], clause));
  if (second !== undefined)
    return others.length > 0 || places.length > 2 || clause.parts.some(({ isDenied }) => isDenied)
      ? undefined
      : whether(selectionOf(place, [second], clause));
  const [part, ...more] = others;
  if (part === undefined || more.length > 0 || part.count !== null) return undefined;
  if ((place.numbers?.length ?? 1) > 1) {
    const selection = selectionOf(place, [], clause);
    return selection === undefined ? undefined : { ask: 'compare', selection, part: part.kind };
  }
  return whether(selectionOf({ ...part, isDenied: false }, [place], clause), part.isDenied || place.isDenied);
}

/** "Were all recommendations accepted?"; of one that is named its response tells. */
function stanceQuery(stance: Stance, { parts, content, excepted }: Clause): Query | undefined {
  const [part, ...more] = parts.filter(({ kind }) => kind !== 'response');
  if (part?.kind !== 'recommendation' || more.length > 0 || content !== null || excepted.length > 0) return undefined;
  if (part.isDenied || part.count !== null || part.extreme !== null) return undefined;
  const own = { kind: 'recommendation', filters: [], of: null } as const;
  if (part.every === 'all' && part.numbers === null)
    return { ask: 'all', selection: own, filter: { by: 'stance', stance } };
  if (part.numbers === null) return undefined;
  const named = { ...own, filters: [{ by: 'number', numbers: part.numbers, meant: part.meant } as const] };
  const selection = { kind: 'response', filters: [], of: { link: 'own', selection: named } } as const;
  return { ask: 'text', selection, withParts: false };
}

/** "Do all recommendations have a response?" */
function allQuery(every: Part, others: readonly Part[], clause: Clause): Query | undefined {
  const [part, ...more] = others;
  if (every.every !== 'all' || part === undefined || more.length > 0 || clause.content !== null) return undefined;
  if (part.isDenied || part.count !== null || every.isDenied) return undefined;
  const selection = selectionOf(every, [], { ...clause, verbs: new Set() });
  const filter = { by: 'has', part: part.kind, count: 1, bound: 'least' } as const;
  return selection === undefined ? undefined : { ask: 'all', selection, filter };
}
