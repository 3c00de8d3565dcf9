/**
 * How fast the parser reads: a paper repeated to about 5 MB, and the same text cut into sentences by Intl.Segmenter as the
 * peer. Run: npm run bench:parse
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseReport } from '../src/report/parse.ts';

const target = 5_000_000;
const papers = new URL('../test/report/papers/', import.meta.url);
/** Milliseconds of the processor, which a busy machine does not lengthen as it does those of the clock. */
const time = (work: () => unknown): number => {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
};

const rows = readdirSync(papers)
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.raw.txt'))
  .map((name) => {
    const paper = readFileSync(new URL(name, papers), 'utf8');
    const text = paper.repeat(Math.ceil(target / paper.length));
    const parse = time(() => parseReport(text, { fallbackId: name }));
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
    const peer = time(() => {
      let count = 0;
      for (const _ of segmenter.segment(text)) count += 1;
      return count;
    });
    return { paper: name, megabytes: text.length / 1e6, parse, ratio: parse / peer };
  });
for (const row of rows)
  process.stdout.write(
    `${row.paper.padEnd(26)} ${row.megabytes.toFixed(1)} MB  ${row.parse.toFixed(0).padStart(5)} ms  ${row.ratio.toFixed(2)} x Intl.Segmenter\n`,
  );
const slowest = Math.max(...rows.map((row) => row.parse));
process.stdout.write(`slowest ${slowest.toFixed(0)} ms\n`);
