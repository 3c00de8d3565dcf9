/** A table of one's own is read beside the project's: its words meet across languages, and a file that is none is refused. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openIndex } from '../../src/retrieval/build.ts';
import { offlineEmbedder } from '../../src/retrieval/embedders/offline.ts';
import { createLanguageTools } from '../../src/retrieval/tools.ts';
import { englishReport, temporaryFolder } from './support.ts';

test('a term of the house finds what it stands for, and the index is made again for it', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'own.tsv');
  await writeFile(path, 'zh\ten\tfr\tes\n水渡门\tbridges\t\t\n');
  const plain = await createLanguageTools(folder);
  const own = await createLanguageTools(folder, path);
  expect(own.edition).not.toBe(plain.edition);
  const report = englishReport();
  const opening = { report, indexDir: folder, embedder: offlineEmbedder() };
  const before = await openIndex({ ...opening, tools: plain });
  const after = await openIndex({ ...opening, tools: own });
  expect(after.origin.how).toBe('built');
  const places = async (index: typeof before) =>
    (await index.search('水渡门', 3, { language: 'zh' })).map(({ paragraph }) => paragraph);
  expect(await places(before)).not.toContain(2);
  expect((await places(after))[0]).toBe(2);
}, 60_000);

test.each([
  ['missing', undefined],
  ['not-text', Buffer.from([0x7a, 0x68, 0x09, 0xff, 0xfe, 0x0a])],
  ['no-columns', Buffer.from('Begriff;Begriff\na;b\n', 'utf8')],
])('a file that is none is refused: %s', async (reason, bytes) => {
  const folder = await temporaryFolder();
  const path = join(folder, 'own.tsv');
  if (bytes !== undefined) await writeFile(path, bytes);
  await expect(createLanguageTools(folder, path)).rejects.toMatchObject({
    code: 'glossary-invalid',
    parameters: { path, reason },
  });
});
