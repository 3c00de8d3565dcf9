/**
 * A process of ten people who comment on one recommendation at once, each again as soon as the last comment is on record, until
 * it is killed. It says the key of an act, one to a line, once it is acknowledged. It begins with what the one before it was
 * killed at: as Discord delivers again what nobody acknowledged.
 */
import { emptyReport } from '../../../src/report/model.ts';
import { createReview } from '../../../src/review/create-review.ts';
import { createLedger } from '../../../src/storage/ledger.ts';
import { engineAt, open } from '../engines.ts';

const [address = '', name = '', redelivered = ''] = process.argv.slice(2);
const lines = [1, 1] as const;
const recommendation = { number: 1, paragraph: 1, section: null, text: 'x', steps: [], responses: [], lines };
const report = { ...emptyReport, id: 'paper', language: 'en', recommendations: [recommendation] } as const;
const stream = { server: 'server', report: 'paper' };

let made = 0;
const review = createReview({
  ledger: createLedger(open(engineAt(address), 60_000)),
  now: () => 1_800_000_000_000,
  randomId: () => {
    made += 1;
    return `${name}-${made}`;
  },
});

async function comment(person: string, key: string): Promise<void> {
  const reviewer = { person, groups: [], rights: ['conduct'] } as const;
  await review.act({ kind: 'comment', item: 'R1', text: key }, { stream, report, reviewer, key });
  process.stdout.write(`${key}\n`);
}

const conductor = { person: 'chair', groups: [], rights: ['conduct'] } as const;
await review.act({ kind: 'open-review' }, { stream, report, reviewer: conductor, key: `open ${name}` });
await Promise.all(
  Array.from({ length: 10 }, async (_, writer) => {
    const again = redelivered.split(',').filter((key) => key.endsWith(`/${writer}`));
    for (const key of again) await comment(`person ${writer}`, key);
    for (let count = 0; ; count += 1) await comment(`person ${writer}`, `${name}.${count}/${writer}`);
  }),
);
