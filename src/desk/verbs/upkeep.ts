/** Building indexes, measuring retrieval, and the doctor's round: what whoever runs the program asks for. */
import type { RetrievalBenchmark } from '../../retrieval/benchmark.ts';
import { phrasesOf } from '../phrases/index.ts';
import type { Block } from '../reply.ts';
import type { DeskPorts, Finding, Outcome, Request } from '../request.ts';
import { watchedBy } from '../request.ts';

export type IndexData = {
  readonly indexes: readonly {
    readonly report: string;
    readonly how: 'read' | 'built';
    readonly why: string | null;
    readonly passages: number;
    readonly embedded: number;
  }[];
};

export type DoctorData = {
  readonly good: boolean;
  readonly checks: readonly (Finding & { readonly remedy: string | null })[];
};

/** Makes sure that the report asked for, or every report, has a whole index; `rebuild` builds it anew in any case. */
export async function index(
  values: { readonly rebuild: boolean },
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<IndexData>> {
  const { library } = ports;
  const known = request.report === undefined ? await library.list() : [await library.load(request.report)];
  if (known.length === 0) await library.load();
  const phrases = phrasesOf(request.language);
  const indexes = [];
  for (const { reading } of known) {
    const { id } = reading.report;
    const { origin, passages } = await ports.openIndex(reading.report, {
      ...watchedBy(request, reading.report),
      rebuild: values.rebuild,
    });
    indexes.push({
      report: id,
      how: origin.how,
      why: origin.why,
      passages: passages.length,
      embedded: origin.embedded,
    });
  }
  const blocks = indexes.map(
    ({ report, how, passages, embedded }): Block => ({
      kind: 'text',
      tone: 'plain',
      text: how === 'read' ? phrases.index.read(report, passages) : phrases.index.built(report, passages, embedded),
    }),
  );
  return { reply: { language: request.language, blocks }, data: { indexes } };
}

/** What is configured, whether it works, and what to do about the rest. */
export async function doctor(request: Request, ports: DeskPorts): Promise<Outcome<DoctorData>> {
  const findings = await ports.examine();
  const { doctor: words } = phrasesOf(request.language);
  const bad = findings.filter(({ good }) => !good);
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: words.title },
    {
      kind: 'fields',
      rows: findings.map(({ name, good, detail }) => ({
        label: words.names[name],
        value: `${words.states[good ? 'ok' : 'problem']} · ${detail}`,
      })),
    },
    {
      kind: 'text',
      tone: bad.length === 0 ? 'plain' : 'warning',
      text: bad.length === 0 ? words.good : words.toDo(bad.length),
    },
    ...(bad.length === 0
      ? []
      : [
          {
            kind: 'list',
            items: bad.map(({ name }) => ({ marker: '–', text: `${words.names[name]}: ${words.remedies[name]}` })),
          } as const,
        ]),
  ];
  const checks = findings.map((finding) => ({
    ...finding,
    remedy: finding.good ? null : words.remedies[finding.name],
  }));
  return { reply: { language: request.language, blocks }, data: { good: bad.length === 0, checks } };
}

/** Retrieval measured on a folder of questions. UserError `benchmark-invalid`. */
export async function benchmark(
  values: { readonly folder: string; readonly ablate: boolean },
  request: Request,
  ports: DeskPorts,
): Promise<Outcome<RetrievalBenchmark>> {
  const { signal } = request;
  const data = await ports.benchmark(values.folder, {
    ablate: values.ablate,
    ...(signal === undefined ? {} : { signal }),
  });
  const { bench } = phrasesOf(request.language);
  const share = (value: number): string => value.toFixed(3);
  const row = (name: string, scores: Omit<RetrievalBenchmark['ablations'][number], 'without'>): readonly string[] => [
    name,
    share(scores.recallAt1),
    share(scores.recallAt5),
    share(scores.recallAt10),
    share(scores.mrrAt10),
    scores.p50Ms.toFixed(1),
    scores.p95Ms.toFixed(1),
  ];
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: data.folder },
    {
      kind: 'text',
      tone: 'plain',
      text: `${bench.corpus(data.questions, data.passages)}; ${bench.indexTime} ${Math.round(data.indexMs)} ms`,
    },
    {
      kind: 'table',
      columns: [bench.measure, 'Recall@1', 'Recall@5', 'Recall@10', 'MRR@10', 'p50 ms', 'p95 ms'],
      rows: [row(bench.value, data), ...data.ablations.map((scores) => row(bench.without(scores.without), scores))],
    },
  ];
  return { reply: { language: request.language, blocks }, data };
}
