import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble.ts';
import { readConfig } from '../../src/config/config.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { UserError } from '../../src/shared/errors.ts';
import { languages } from '../../src/shared/language.ts';
import { sharedIndexes } from '../indexes.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-verify-'));
const config = readConfig({
  variables: { DATA_DIR: join(folder, 'data'), INDEX_DIR: sharedIndexes() },
  projectRoot: resolve(import.meta.dirname, '..', '..'),
  workingFolder: folder,
});
const { desk }: { readonly desk: Desk } = assemble(config, {
  now: () => Date.UTC(2026, 10, 23),
  clock: () => 0,
  randomId: () => 'word',
});
const request = { language: 'en' } as const;

beforeAll(async () => {
  await desk.index({ rebuild: false }, request);
}, 180_000);

const message = [
  'Hello all!',
  '> somebody else said that the Campaign failed',
  'The Global Campaign on Social Security for All was launched in 2003.',
  'The Global Campaign on Social Security for All was launched in 1999.',
  'The evaluation team was led by a consultant from Sweden.',
  'What about gender?',
].join('\n');

describe('a message checked against the report', () => {
  test('gives each statement its verdict and the words that show it', async () => {
    const { reply, data } = await desk.verify({ text: message }, request);
    expect(data).toMatchObject({ report: 'gb.309-pfa-5-4.zh', language: 'en', leftOut: 0 });
    expect(data.statements.map(({ verdict }) => verdict)).toEqual(['supported', 'contradicted', 'not-in-report']);
    expect(data.statements[1]).toMatchObject({ why: 'time', citations: [{ paragraph: 3, recommendation: null }] });
    expect(reply.blocks[0]).toMatchObject({
      text: 'Checked against the report: 1 supported, 1 contradicted, 1 not in the report.',
    });
    expect(reply.blocks.map(({ kind }) => kind).filter((kind) => kind !== 'text')).toEqual([
      'statement',
      'quote',
      'statement',
      'quote',
      'statement',
      ...(data.statements[2]?.nearest === null ? [] : ['quote']),
    ]);
    expect(reply.places).toEqual([{ paragraph: 3, recommendation: null }]);
  });

  test.each([
    ['zh', '人人享有社会保障全球运动是 2001 年发起的。', '与报告矛盾 · 时间对不上'],
    ['fr', 'Le rapport contient dix recommandations.', 'Contredite · d’après la composition du rapport'],
    ['es', 'El informe contiene diez recomendaciones.', 'Contradicha · según la composición del informe'],
  ] as const)('is answered in its own language: %s', async (language, text, label) => {
    const { reply } = await desk.verify({ text }, request);
    expect(reply.language).toBe(language);
    expect(reply.blocks).toContainEqual({ kind: 'statement', verdict: 'contradicted', label, text });
  });

  test('may be framed in another language', async () => {
    for (const language of languages)
      expect((await desk.verify({ text: message, answerIn: language }, request)).reply.language).toBe(language);
  });

  test('says so when there is nothing to check', async () => {
    const { reply, data } = await desk.verify({ text: 'What does paragraph 9 say?' }, request);
    expect(data.statements).toEqual([]);
    expect(reply.blocks).toHaveLength(1);
  });

  test('says how many statements it left out', async () => {
    const text = Array.from({ length: 23 }, (_, at) => `The Office filled ${at + 2} posts in the regions.`).join(' ');
    const { reply, data } = await desk.verify({ text }, request);
    expect(data).toMatchObject({ leftOut: 3 });
    expect(reply.blocks).toContainEqual(expect.objectContaining({ tone: 'warning' }));
  });

  test('must have words, and not too many', async () => {
    await expect(desk.verify({ text: ' ' }, request)).rejects.toSatisfy(
      (error) => error instanceof UserError && error.code === 'text-empty',
    );
    await expect(desk.verify({ text: 'word '.repeat(2_000) }, request)).rejects.toSatisfy(
      (error) => error instanceof UserError && error.code === 'text-too-long',
    );
  });

  test('stops when it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(desk.verify({ text: message }, { ...request, signal })).rejects.toThrow('cancelled');
  });
});
