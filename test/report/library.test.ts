import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/report/library.ts';

const paper = fileURLToPath(new URL('./papers/wfp-eb2021-en.txt', import.meta.url));
const seedsDir = fileURLToPath(new URL('../../seeds/', import.meta.url));

async function withOneAdded(spoil: (path: string) => void) {
  const dataDir = mkdtempSync(join(tmpdir(), 'rapporteur-library-'));
  const open = () => createLibrary({ seedsDir, dataDir, now: () => 0, randomId: () => 'word' });
  const { reading } = await open().add(paper);
  const { id } = reading.report;
  spoil(join(dataDir, 'reports', `${id}.txt`));
  return { id, dataDir, library: open() };
}

describe('an added report whose text was spoilt', () => {
  it.each<[string, (path: string) => void]>([
    ['overwritten', (path) => writeFileSync(path, Buffer.from([0, 1, 2, 255, 254, 0]))],
    [
      'a folder now',
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
  ])('%s: answers nothing, can be removed and added again', async (_, spoil) => {
    const { id, dataDir, library } = await withOneAdded(spoil);
    await expect(library.load(id)).rejects.toMatchObject({ code: 'report-unknown' });
    expect((await library.load()).origin.kind).toBe('seed');
    await library.remove(id);
    expect(existsSync(join(dataDir, 'reports', `${id}.txt`))).toBe(false);
    expect((await library.add(paper)).reading.report.id).toBe(id);
    expect((await library.load(id)).reading.report.recommendations).toHaveLength(6);
  });
});
