/**
 * A report as things of a kind and what belongs to what: the one place that knows how recommendations, steps, responses,
 * paragraphs and sections hang together. It reads the model and nothing else.
 */
import type { Paragraph, Report, Section } from '../../report/model.ts';
import type { PassageKind } from '../../retrieval/passages.ts';
import { keptWith } from '../../shared/kept.ts';
import { parseLabelNumber } from '../../shared/numbers.ts';
import { sentences } from '../../shared/text.ts';
import type { Named } from './finding.ts';
import type { Kind } from './query.ts';
import { subItemsOf } from './sub-items.ts';

/** A thing of the report with the words that stand for it and the passage they are printed in. */
export type Thing = Named & {
  readonly text: string;
  readonly passage: {
    readonly kind: PassageKind;
    readonly paragraph: number | null;
    readonly recommendation: number | null;
  };
  readonly section: string | null;
};

export type Outline = {
  readonly all: (kind: Kind) => readonly Thing[];
  /** The sections of the highest level, where the report numbers them. */
  readonly chapters: readonly Thing[] | null;
  /** Things of `kind` that belong to `thing` or that it belongs to; undefined when the two kinds have nothing to do with each other. */
  readonly akin: (thing: Thing, kind: Kind) => readonly Thing[] | undefined;
};

type Pair = `${Kind}>${Kind}`;

/** Kinds that are joined through a third. */
const through: Partial<Readonly<Record<Pair, Kind>>> = {
  'section>step': 'recommendation',
  'section>finding': 'recommendation',
  'section>response': 'paragraph',
  'section>item': 'paragraph',
  'section>footnote': 'paragraph',
  'paragraph>step': 'recommendation',
  'step>response': 'recommendation',
  'finding>response': 'recommendation',
  'finding>step': 'recommendation',
};

/** The outline of a report, made once. */
export const outlineOf = keptWith(makeOutline);

function makeOutline(report: Report): Outline {
  const things = new Map<Kind, Thing[]>();
  const edges = new Map<Pair, Map<Thing, Thing[]>>();
  const add = (thing: Thing): Thing => {
    const known = things.get(thing.kind) ?? [];
    known.push(thing);
    things.set(thing.kind, known);
    return thing;
  };
  const joinOneWay = (from: Thing, to: Thing): void => {
    const pair: Pair = `${from.kind}>${to.kind}`;
    const known = edges.get(pair) ?? new Map<Thing, Thing[]>();
    const others = known.get(from) ?? [];
    if (!others.includes(to)) known.set(from, [...others, to]);
    edges.set(pair, known);
  };
  const join = (a: Thing, b: Thing): void => {
    joinOneWay(a, b);
    joinOneWay(b, a);
  };

  const paragraphs = new Map<number, Thing>();
  for (const paragraph of report.paragraphs) {
    const own = add(paragraphThing(paragraph, 'paragraph'));
    paragraphs.set(paragraph.number, own);
    for (const { text } of paragraph.items) join(own, add({ ...own, kind: 'item', number: null, title: null, text }));
  }
  const findings = new Map<number, Thing>();
  const recommendations = report.recommendations.map((recommendation) => {
    const { number, paragraph, section, text, steps } = recommendation;
    const passage = { kind: 'recommendation', paragraph, recommendation: number } as const;
    const own = add({ kind: 'recommendation', number, title: null, text, passage, section });
    for (const item of subItemsOf(text, number)) join(own, add({ ...own, kind: 'item', number: null, text: item }));
    for (const step of steps)
      join(own, add({ ...own, kind: 'step', number: null, text: step, passage: { ...passage, kind: 'step' } }));
    const home = paragraph === null ? undefined : paragraphs.get(paragraph);
    if (home !== undefined && paragraph !== null) {
      join(own, home);
      const finding = findings.get(paragraph) ?? add({ ...home, kind: 'finding' });
      findings.set(paragraph, finding);
      join(own, finding);
      join(home, finding);
    }
    return own;
  });
  for (const { paragraph, heading, recommendations: answered, text } of report.responses) {
    const only = answered.length === 1 ? (answered[0] ?? null) : null;
    const passage = { kind: 'response', paragraph, recommendation: only } as const;
    const own = add({ kind: 'response', number: null, title: heading, text, passage, section: heading });
    const meant = recommendations.filter(({ number }) => answered.includes(number ?? 0));
    // Where numbers begin anew in every section, a response stands in the paragraph of the one it answers.
    const here = meant.filter((recommendation) => recommendation.passage.paragraph === paragraph);
    const isRepeated = new Set(meant.map(({ number }) => number)).size < meant.length;
    for (const recommendation of isRepeated && here.length > 0 ? here : meant) join(own, recommendation);
    const home = paragraph === null ? undefined : paragraphs.get(paragraph);
    if (home !== undefined) join(own, home);
  }
  const highest = chaptersOf(report);
  const sections = new Map<Section, Thing>();
  for (const section of report.sections) {
    const inside = paragraphsUnder(section, report);
    const below = sectionsBelow(section, report).flatMap(({ paragraphs: own }) => own);
    const first = inside[0] === undefined ? undefined : paragraphs.get(inside[0]);
    const printed = report.unnumbered.find(({ section: title }) => title === section.title);
    const stands =
      first ?? (printed === undefined ? headingAlone(section.title) : unnumberedThing(printed.text, section.title));
    const { passage, text } = stands;
    const number = highest.includes(section) ? (parseLabelNumber(section.label ?? '') ?? null) : null;
    const own = add({ kind: 'section', number, title: section.title, text, passage, section: section.title });
    sections.set(section, own);
    if (annexTitle.test(section.title)) join(own, add({ ...own, kind: 'annex' }));
    for (const number of inside) {
      const paragraph = paragraphs.get(number);
      if (paragraph !== undefined) join(own, paragraph);
      for (const recommendation of recommendations)
        if (recommendation.passage.paragraph === number) join(own, recommendation);
    }
    // A chapter holds what stands under its headings, but a paragraph is looked up under its own.
    for (const number of below) {
      const paragraph = paragraphs.get(number);
      if (paragraph !== undefined) joinOneWay(own, paragraph);
      for (const recommendation of recommendations)
        if (recommendation.passage.paragraph === number) joinOneWay(own, recommendation);
    }
    if (inside.length === 0)
      for (const recommendation of recommendations)
        if (recommendation.section === section.title) join(own, recommendation);
  }
  for (const [section, own] of sections)
    for (const lower of sectionsBelow(section, report)) {
      const thing = sections.get(lower);
      if (thing !== undefined && depthOf(lower) === depthOf(section) + 1) joinOneWay(own, thing);
    }
  for (const { number, text, paragraph } of report.footnotes) {
    const passage = { kind: 'footnote', paragraph, recommendation: null } as const;
    const own = add({ kind: 'footnote', number, title: null, text, passage, section: null });
    const home = paragraph === null ? undefined : paragraphs.get(paragraph);
    if (home !== undefined) join(own, home);
  }
  for (const { number, caption, source } of report.figures) {
    const passage = { kind: 'figure', paragraph: null, recommendation: null } as const;
    const digits = /\d+/u.exec(number)?.[0];
    const place = digits === undefined ? (things.get('figure')?.length ?? 0) + 1 : Number(digits);
    const own = add({ kind: 'figure', number: place, title: null, text: caption, passage, section: number });
    if (source !== null) join(own, add({ ...own, kind: 'source', number: null, text: source }));
  }
  const decision = report.decision === null ? undefined : paragraphs.get(report.decision.paragraph);
  if (decision !== undefined) join(decision, add({ ...decision, kind: 'decision' }));

  const akin: Outline['akin'] = (thing, kind) => {
    const pair: Pair = `${thing.kind}>${kind}`;
    const direct = edges.get(pair);
    if (direct !== undefined) return direct.get(thing) ?? [];
    const middle = through[pair] ?? through[`${kind}>${thing.kind}`];
    if (middle !== undefined)
      return [...new Set((akin(thing, middle) ?? []).flatMap((between) => akin(between, kind) ?? []))];
    return isRelated(thing.kind, kind) ? [] : undefined;
  };
  const chapters = [...sections].flatMap(([section, own]) => (highest.includes(section) ? [own] : []));
  return { all: (kind) => things.get(kind) ?? [], chapters: chapters.length > 0 ? chapters : null, akin };
}

/** Pairs that belong together in some report, if not in this one. */
const related: readonly Pair[] = [
  'recommendation>step',
  'recommendation>response',
  'recommendation>finding',
  'recommendation>paragraph',
  'paragraph>item',
  'recommendation>item',
  'section>section',
  'paragraph>footnote',
  'response>paragraph',
  'section>paragraph',
  'section>recommendation',
  'figure>source',
  'paragraph>decision',
];

function isRelated(a: Kind, b: Kind): boolean {
  return related.includes(`${a}>${b}`) || related.includes(`${b}>${a}`);
}

const annexTitle =
  /^(?:annexe?s?|appendi(?:x|ces?)|anexos?|ap[ée]ndices?|附件|附录|附錄)(?!\p{L})|^(?:附件|附录|附錄)/iu;

/** How deep a section stands: "2.1" under "2", whatever level a numbered heading was read as. */
function depthOf({ label = '', level }: Section): number {
  return level + label.split('.').length;
}

/** The highest sections, where the report numbers every one of them but for its annexes. */
function chaptersOf({ sections }: Report): readonly Section[] {
  const annex = sections.findIndex(({ title }) => annexTitle.test(title));
  const body = annex < 0 ? sections : sections.slice(0, annex);
  const top = Math.min(...body.map(depthOf));
  const highest = body.filter((section) => depthOf(section) === top);
  return highest.length > 1 && highest.every(({ label }) => label !== undefined) ? highest : [];
}

/** The headings under one that is numbered; without numbers the levels are not sure enough to say. */
function sectionsBelow(section: Section, { sections }: Report): readonly Section[] {
  if (section.label === undefined) return [];
  const after = sections.slice(sections.indexOf(section) + 1);
  const end = after.findIndex((other) => depthOf(other) <= depthOf(section));
  return after.slice(0, end < 0 ? after.length : end);
}

/** Its own paragraphs, or those of the headings below it. */
function paragraphsUnder(section: Section, report: Report): readonly number[] {
  if (section.paragraphs.length > 0) return section.paragraphs;
  const after = report.sections.slice(report.sections.indexOf(section) + 1);
  const end = after.findIndex(({ level }) => level <= section.level);
  return after.slice(0, end < 0 ? after.length : end).flatMap(({ paragraphs }) => paragraphs);
}

function paragraphThing({ number, section, text }: Paragraph, kind: Kind): Thing {
  const passage = { kind: 'paragraph', paragraph: number, recommendation: null } as const;
  return { kind, number, title: null, text, passage, section };
}

/** A heading with nothing under it stands for itself: without it the sections would be miscounted. */
function headingAlone(text: string): Pick<Thing, 'passage' | 'text'> {
  return { passage: { kind: 'summary', paragraph: null, recommendation: null }, text };
}

function unnumberedThing(text: string, section: string): Pick<Thing, 'passage' | 'text'> {
  const passage = { kind: 'unnumbered', paragraph: null, recommendation: null } as const;
  return { passage, text: sentences(text)[0]?.text ?? section };
}
