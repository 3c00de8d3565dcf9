import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/shared/write-whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file written whole', () => {
  it('replaces what was there and leaves nothing beside it', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'old');
    await writeWhole(path, 'new'.repeat(100_000));
    expect(readFileSync(path, 'utf8')).toBe('new'.repeat(100_000));
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('is one of those that several writers meant, never a mixture', async () => {
    const path = join(folder, 'b.txt');
    const texts = ['x', 'y', 'z'].map((letter) => letter.repeat(50_000));
    await Promise.all(texts.map((text) => writeWhole(path, text)));
    expect(texts).toContain(readFileSync(path, 'utf8'));
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt']);
  });

  it('that cannot be written leaves the old one and nothing else', async () => {
    const path = join(folder, 'folder');
    await writeWhole(join(folder, 'c.txt'), 'c');
    await expect(writeWhole(join(path, 'deeper.txt'), 'text')).rejects.toMatchObject({ code: 'ENOENT' });
    // A folder with content in the place of the file: the rename fails after all bytes are on disk.
    await expect(writeWhole(folder, 'text')).rejects.toThrow();
    expect(readFileSync(join(folder, 'c.txt'), 'utf8')).toBe('c');
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });
});
