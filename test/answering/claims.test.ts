/** The check of drafted claims: quotes found or not, and claims that a reader knows to be true or changed. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DraftedClaim } from '../../src/answering/check-claim.ts';
import { checkClaim, cleanClaim } from '../../src/answering/check-claim.ts';
import { isTooShort, locateQuote } from '../../src/answering/checking/quote.ts';
import { claimsSoFar, readDraft } from '../../src/answering/models/chat/drafted.ts';
import { englishReport } from '../retrieval/support.ts';
import type { Checker } from './checking.ts';
import { checkerOf } from './checking.ts';

const text = 'Between 2012 and 2015 the programme trained 340 fishers in Senegal – mostly women – and “120” in Togo.';

describe('a quote', () => {
  const found = (quote: string, within = text): readonly string[] | null =>
    locateQuote(quote, within)?.map(({ start, end }) => within.slice(start, end)) ?? null;

  it.each([
    ['the programme trained 340 fishers', 'the programme trained 340 fishers'],
    ['THE  PROGRAMME trained\n340 fishers', 'the programme trained 340 fishers'],
    ['"340 fishers in Senegal - mostly women - and"', '340 fishers in Senegal – mostly women – and'],
    ['programme trained 340 fishers in Senegambia', 'programme trained 340 fishers in Senegal'],
  ])('%j is the report’s own words', (quote, words) => expect(found(quote)).toEqual([words]));

  it('may leave something out, where it says so', () =>
    expect(found('the programme trained 340 … “120” in Togo villages'.replace(' villages', ''))).toBeNull());

  it.each([
    ['the project trained 340 farmers in Senegal and 120 in Togo'],
    ['trained 340'],
    [''],
    ['…'],
    ['the programme trained 340 fishers in Mali and Ghana and in many other places'],
  ])('%j is not found', (quote) => expect(found(quote)).toBeNull());

  it('of a few words counts for nothing, in any script', () => {
    expect([isTooShort('14 posts'), isTooShort('十四个职位'), isTooShort('the Office')]).toEqual([true, true, true]);
    expect([isTooShort('劳工局欢迎调查结果'), isTooShort('the Office welcomes it')]).toEqual([false, false]);
  });

  it('found anywhere is verbatim, and every long enough piece of a text is found', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const piece = text.slice(Math.min(a, b), Math.max(a, b));
        const spans = locateQuote(piece, text);
        if (spans === null) expect(isTooShort(piece.trim()) || piece.length < 24).toBe(true);
        else for (const { start, end } of spans) expect(text.slice(start, end).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what a model wrote', () => {
  const claim = { text: 'A.', citations: [{ source: 'S1', quote: 'b {"} c' }] };
  const whole = JSON.stringify({ answerable: true, claims: [claim, claim], missing: '' });

  it('is read claim by claim while it grows', () => {
    const counts = Array.from({ length: whole.length + 1 }, (_, at) => claimsSoFar(whole.slice(0, at)).length);
    expect([...new Set(counts)]).toEqual([0, 1, 2]);
    expect(claimsSoFar(whole)).toEqual([claim, claim]);
  });

  it('never breaks the reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        readDraft(written);
        claimsSoFar(`{"claims":[${written}`);
      }),
    );
    fc.assert(
      fc.property(fc.json(), (json) => {
        for (const one of readDraft(json)?.claims ?? []) expect(typeof one.text).toBe('string');
      }),
    );
  });

  it('shows nothing but its words', () => {
    expect(cleanClaim('- The Office\u202e agrees [S1, S2].\n(S3) [¶99]')).toBe('The Office agrees.');
  });
});

describe('a claim', { timeout: 240_000 }, () => {
  let checker: Checker;
  beforeAll(async () => {
    checker = await checkerOf(englishReport());
  }, 240_000);

  async function whyOf(drafted: DraftedClaim): Promise<string | null> {
    const { printedReader } = await import('../../src/answering/checking/printed.ts');
    const passages = checker.index.passages;
    const sources = new Map(
      passages.map((passage, at) => {
        const { report, paragraph, recommendation, kind, text: printed } = passage;
        const place = { report, paragraph, recommendation, kind, text: printed, passage };
        return [`S${at + 1}`, { ...place, score: 1, origin: 'found' as const, sentences: [] }] as const;
      }),
    );
    const tools = { index: checker.index, read: await printedReader(checker.index), sources, language: 'en' as const };
    return (await checkClaim(drafted, tools)).why;
  }

  it('stands on each sentence of the report, quoted, whatever the words of the model around it', async () => {
    const kinds = checker.index.passages.map(({ kind, text: printed }, at) => ({
      kind,
      printed,
      source: `S${at + 1}`,
    }));
    for (const { kind, printed, source } of kinds) {
      if (kind !== 'paragraph' || /[?:]$/u.test(printed) || printed.includes('\n')) continue;
      expect(await whyOf({ text: printed, citations: [{ source, quote: printed }] }), printed).toBeNull();
    }
  });

  it('without a citation, from nowhere or too long does not stand', async () => {
    const quote = checker.index.passages[0]?.text ?? '';
    expect(await whyOf({ text: quote, citations: [] })).toBe('no-citation');
    expect(await whyOf({ text: quote, citations: [{ source: 'S999', quote }] })).toBe('source-unknown');
    expect(await whyOf({ text: 'word '.repeat(200), citations: [{ source: 'S1', quote }] })).toBe('too-long');
  });
});
