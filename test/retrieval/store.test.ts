import { execFile } from 'node:child_process';
import { appendFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/model.ts';
import { openIndex } from '../../src/retrieval/build.ts';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import { offlineEmbedder } from '../../src/retrieval/embedders/offline.ts';
import { indexFolder, sha256 } from '../../src/retrieval/store.ts';
import { UserError } from '../../src/shared/errors.ts';
import { countingEmbedder, englishReport, sharedTools, temporaryFolder } from './support.ts';

const tools = await sharedTools();
const question = 'Why was the procurement of bridges slow?';

async function open(indexDir: string, report: Report = englishReport(), embedder: Embedder = offlineEmbedder()) {
  return openIndex({ report, indexDir, embedder, tools });
}

/** An index on disk, and its folder. */
async function stored(): Promise<{ readonly indexDir: string; readonly folder: string }> {
  const indexDir = await temporaryFolder();
  await open(indexDir);
  return { indexDir, folder: indexFolder(indexDir, englishReport().id) };
}

describe('an index on disk', () => {
  it('is built once and read afterwards, with the same answers', async () => {
    const indexDir = await temporaryFolder();
    const built = await open(indexDir);
    const read = await open(indexDir);
    expect(built.origin).toMatchObject({ how: 'built', why: 'missing' });
    expect(read.origin).toEqual({ how: 'read', why: null, embedded: 0 });
    expect(await read.retrieve(question)).toEqual(await built.retrieve(question));
  });

  it('is named for its report and says what each file is', async () => {
    const { indexDir, folder } = await stored();
    expect(folder).toBe(join(indexDir, 'transport-en'));
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    const names = ['embeddings.bin', 'lexical.bin', 'passages.jsonl', 'vectors.hnsw'];
    expect(Object.keys(manifest.files)).toEqual(names);
    for (const name of names) {
      const content = await readFile(join(folder, name));
      expect(manifest.files[name]).toEqual({ bytes: content.length, sha256: sha256(content) });
    }
    expect((await readdir(folder)).sort()).toEqual([...names, 'manifest.json'].sort());
  });

  it('is the same bytes whenever it is built', async () => {
    const [one, other] = [await stored(), await stored()];
    for (const name of await readdir(one.folder))
      expect((await readFile(join(one.folder, name))).equals(await readFile(join(other.folder, name)))).toBe(true);
  });

  describe.each(['passages.jsonl', 'lexical.bin', 'vectors.hnsw', 'embeddings.bin'])('with %s', (name) => {
    const change: readonly (readonly [string, (file: string) => Promise<void>])[] = [
      [
        'one byte flipped',
        async (file) => {
          const content = await readFile(file);
          const middle = content.length >> 1;
          content[middle] = (content[middle] as number) ^ 1;
          await writeFile(file, content);
        },
      ],
      ['cut short', async (file) => truncate(file, (await readFile(file)).length - 10)],
      ['longer', (file) => appendFile(file, 'more')],
      ['missing', (file) => rm(file)],
    ];
    it.each(change)('%s is built again', async (_, damage) => {
      const { indexDir, folder } = await stored();
      await damage(join(folder, name));
      const mended = await open(indexDir);
      expect(mended.origin.how).toBe('built');
      expect((await mended.search(question, 1))[0]?.paragraph).toBe(2);
      expect((await open(indexDir)).origin.how).toBe('read');
    });
  });

  it.each([
    ['not JSON', 'garbage'],
    ['another shape', 'null'],
    ['an empty object', '{}'],
    ['empty', ''],
  ])('with a manifest that is %s is built again', async (_, text) => {
    const { indexDir, folder } = await stored();
    await writeFile(join(folder, 'manifest.json'), text);
    expect((await open(indexDir)).origin.how).toBe('built');
    expect((await open(indexDir)).origin.how).toBe('read');
  });

  it.each([
    ['format', 0],
    ['report', 'another'],
    ['embedder', 'another'],
    ['dimensions', 8],
    ['metric', 'l2'],
    ['engine', 'exact'],
    ['terms', 'old'],
  ])('of another %s is never searched', async (key, value) => {
    const { indexDir, folder } = await stored();
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...manifest, [key]: value }));
    expect((await open(indexDir)).origin).toMatchObject({ how: 'built', why: `other-${key}` });
  });

  it('of a changed report is built again, and only the change is embedded', async () => {
    const indexDir = await temporaryFolder();
    await open(indexDir);
    const report = englishReport();
    const [first, ...rest] = report.paragraphs;
    const changed = { ...report, paragraphs: [{ ...first, text: 'The evaluation covered ferries in Peru.' }, ...rest] };
    const { embedder, asked } = countingEmbedder();
    const index = await open(indexDir, changed as Report, embedder);
    expect(index.origin).toMatchObject({ how: 'built', why: 'other-content', embedded: 1 });
    expect(asked()).toBe(1);
    expect((await index.search('ferries', 1))[0]?.paragraph).toBe(1);
  });

  it('of an embedder of another width is embedded anew', async () => {
    const { indexDir } = await stored();
    const offline = offlineEmbedder();
    const narrow: Embedder = {
      ...offline,
      id: 'narrow',
      dimensions: 16,
      embed: async (texts) =>
        texts.map((_, at) => Float32Array.from({ length: 16 }, (__, axis) => Number(axis === at % 16))),
    };
    const index = await open(indexDir, englishReport(), narrow);
    expect(index.origin).toMatchObject({ how: 'built', embedded: index.passages.length });
    expect(index.vectors.dimensions).toBe(16);
  });

  it('may be deleted while it is open', async () => {
    const { indexDir } = await stored();
    const index = await open(indexDir);
    const before = await index.retrieve(question);
    await rm(indexDir, { recursive: true });
    expect(await index.retrieve(question)).toEqual(before);
    expect((await open(indexDir)).origin.how).toBe('built');
  });

  it('leaves nothing behind when building is stopped', async () => {
    const indexDir = await temporaryFolder();
    const reason = new Error('enough');
    const stop = new AbortController();
    const opening = openIndex({
      report: englishReport(),
      indexDir,
      embedder: offlineEmbedder(),
      tools,
      signal: stop.signal,
      onProgress: () => stop.abort(reason),
    });
    await expect(opening).rejects.toBe(reason);
    expect(await readdir(indexDir)).toEqual([]);
  });

  it('leaves nothing behind when the embedder fails', async () => {
    const indexDir = await temporaryFolder();
    const embedder = { ...offlineEmbedder(), embed: () => Promise.reject(new Error('no network')) };
    await expect(open(indexDir, englishReport(), embedder)).rejects.toThrow('no network');
    expect(await readdir(indexDir)).toEqual([]);
  });

  it('tells where it cannot be written', async () => {
    const place = await temporaryFolder();
    const indexDir = join(place, 'a-file');
    await writeFile(indexDir, '');
    await expect(open(indexDir)).rejects.toMatchObject({
      code: 'index-unwritable',
      parameters: { path: join(indexDir, 'transport-en') },
    });
    await expect(open('/proc/rapporteur')).rejects.toBeInstanceOf(UserError);
  });

  it('takes the place of a file that stands in its way', async () => {
    const indexDir = await temporaryFolder();
    await writeFile(join(indexDir, 'transport-en'), 'in the way');
    expect((await open(indexDir)).origin.how).toBe('built');
    expect((await open(indexDir)).origin.how).toBe('read');
  });

  it('removes what a dead process left half-built, and nothing of a living one', async () => {
    const indexDir = await temporaryFolder();
    const host = sha256(Buffer.from(hostname(), 'utf8')).slice(0, 8);
    // Process ids end at 2^22 on Linux: this one cannot be running.
    const dead = `.building-${host}-99999999-abc`;
    const living = `.building-${host}-${process.pid}-abc`;
    const elsewhere = '.building-00000000-99999999-abc';
    for (const name of [dead, living, elsewhere]) await mkdir(join(indexDir, name));
    await open(indexDir);
    expect((await readdir(indexDir)).sort()).toEqual([living, elsewhere, 'transport-en'].sort());
  });

  it('needs something to index', async () => {
    const empty = {
      ...englishReport(),
      paragraphs: [],
      recommendations: [],
      responses: [],
      footnotes: [],
      figures: [],
    };
    await expect(open(await temporaryFolder(), empty)).rejects.toMatchObject({ code: 'report-without-text' });
  });

  it('is whole for every process while several put theirs in the same place', async () => {
    const indexDir = await temporaryFolder();
    const script = fileURLToPath(new URL('./children/open.ts', import.meta.url));
    const run = (width: number) => promisify(execFile)(process.execPath, [script, indexDir, `${width}`, '12']);
    const outcomes = await Promise.all([run(1024), run(512), run(1024)]);
    for (const { stdout } of outcomes) expect(JSON.parse(stdout)).toEqual(['p2']);
    expect(await readdir(indexDir)).toEqual(['transport-en']);
  }, 180_000);
});

describe('the folder of an index', () => {
  it('is the id itself when that is a safe name', () => {
    expect(indexFolder('/index', 'GB.309-PFA-5-4.zh')).toBe('/index/GB.309-PFA-5-4.zh');
    expect(indexFolder('/index', '评估报告')).toBe('/index/评估报告');
  });

  it.each([
    '..',
    '.',
    '',
    '.hidden',
    'a/b',
    '../../etc/passwd',
    'nul',
    'CON.txt',
    'a\u0000b',
    'ends.',
    '报'.repeat(300),
  ])('stays inside the index folder for %j', (id) => {
    const folder = indexFolder('/index', id);
    expect(folder).toMatch(/^\/index\/[^/\0]+$/u);
    expect(Buffer.byteLength(folder.slice('/index/'.length))).toBeLessThanOrEqual(255);
    expect(folder).not.toMatch(/\/\.+$/u);
  });

  it('is never shared by two ids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        fc.pre(one !== other && one.normalize('NFC') !== other.normalize('NFC'));
        expect(indexFolder('/index', one)).not.toBe(indexFolder('/index', other));
      }),
    );
  });
});
