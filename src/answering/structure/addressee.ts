/** Whom a recommendation is addressed to, as its label or its own words say; nobody is inferred. */
import type { Outline, Thing } from './outline.ts';

const shall =
  /(?<!\p{L})(?:should|must|shall|devrai(?:t|ent)|doi(?:t|vent)|debería(?:n)?|debe(?:n|rá|rán)?)(?!\p{L})|应(?:当|该)?/u;

/** Whether a thing says who is to do what it asks. */
export function saysAddressee({ kind, text }: Thing): boolean {
  return kind === 'recommendation' && shall.test(text);
}

/**
 * Whom a recommendation is addressed to stands in the label of its paragraph, or before its "should": whoever is named after
 * that is not asked to do it. Null where neither says.
 */
export function addresseeOf(thing: Thing, outline: Outline): string | null {
  const home = thing.kind === 'recommendation' ? (outline.akin(thing, 'paragraph') ?? []) : [];
  const label = home
    .map(({ text }) => text.slice(0, Math.max(0, text.indexOf(thing.text))))
    .find((one) => one.includes(','));
  const subject = shall.exec(thing.text);
  return label ?? (subject === null ? null : thing.text.slice(0, subject.index));
}

/** The words that name the addressee, where any do. */
export function addressOf(thing: Thing, outline: Outline): readonly string[] {
  const said = addresseeOf(thing, outline);
  return said === null ? [] : [said];
}
