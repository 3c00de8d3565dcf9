import { expect, test } from 'vitest';
import { createMetrics } from '../../src/observe/metrics.ts';

/** The value of each series, by its name and labels as printed. */
async function seriesOf(metrics: { readonly text: () => Promise<string> }): Promise<ReadonlyMap<string, number>> {
  const lines = (await metrics.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );
}

test('what happens is counted', async () => {
  const metrics = createMetrics();
  metrics.acknowledged(0.2);
  metrics.acknowledged(2.9);
  metrics.answered({ surface: 'command', outcome: 'answered' }, 4);
  metrics.answered({ surface: 'mention', outcome: 'abstained' }, 4000);
  metrics.queue({ waiting: 7, running: 2 });
  metrics.queue({ waiting: 6, running: 3 });
  metrics.gateway('ready');
  metrics.rest({ status: '2xx' });
  metrics.rest({ status: '2xx' });
  metrics.rest({ status: '429' });
  metrics.fault();
  metrics.dropped('redelivered');
  const series = await seriesOf(metrics);
  expect(Object.fromEntries(series)).toMatchObject({
    'rapporteur_acknowledged_seconds_bucket{le="1"}': 1,
    'rapporteur_acknowledged_seconds_bucket{le="3"}': 2,
    rapporteur_acknowledged_seconds_sum: 3.1,
    'rapporteur_answered_seconds_count{surface="command",outcome="answered"}': 1,
    'rapporteur_answered_seconds_bucket{le="900",surface="mention",outcome="abstained"}': 0,
    'rapporteur_answered_seconds_bucket{le="+Inf",surface="mention",outcome="abstained"}': 1,
    rapporteur_queue_waiting: 6,
    rapporteur_queue_running: 3,
    'rapporteur_gateway_events_total{event="ready"}': 1,
    'rapporteur_gateway_events_total{event="invalidated"}': 0,
    'rapporteur_rest_responses_total{status="2xx"}': 2,
    'rapporteur_rest_responses_total{status="429"}': 1,
    'rapporteur_rest_responses_total{status="error"}': 0,
    rapporteur_faults_total: 1,
    'rapporteur_dropped_total{reason="redelivered"}': 1,
  });
});

test('two bots in one process do not count for each other', async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  one.fault();
  expect((await seriesOf(one)).get('rapporteur_faults_total')).toBe(1);
  expect((await seriesOf(other)).get('rapporteur_faults_total')).toBe(0);
});

test('a measurement that cannot be stops nothing', async () => {
  const metrics = createMetrics();
  for (const seconds of [-5, Number.NaN, Number.POSITIVE_INFINITY]) {
    metrics.acknowledged(seconds);
    metrics.answered({ surface: 'direct', outcome: 'failed' }, seconds);
  }
  const series = await seriesOf(metrics);
  expect(series.get('rapporteur_acknowledged_seconds_sum')).toBe(0);
  expect(series.get('rapporteur_acknowledged_seconds_count')).toBe(3);
});

test('the text is Prometheus’s, with the process’s own figures under their usual names', async () => {
  const metrics = createMetrics();
  const text = await metrics.text();
  expect(metrics.contentType).toMatch(/^text\/plain; version=0\.0\.4/u);
  expect(text).toMatch(/^process_resident_memory_bytes \d+/mu);
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds /mu);
  expect(text).not.toMatch(/^(?!#|rapporteur_|process_|nodejs_)./mu);
});

test('the number of series does not grow with use', async () => {
  const metrics = createMetrics();
  const use = (): void => {
    for (const surface of ['command', 'menu', 'component', 'mention', 'direct', 'thread'] as const)
      for (const outcome of ['answered', 'abstained', 'shown', 'refused', 'failed'] as const)
        metrics.answered({ surface, outcome }, 1);
    metrics.dropped('late');
    metrics.gateway('resumed');
  };
  const own = async () => [...(await seriesOf(metrics)).keys()].filter((name) => name.startsWith('rapporteur_')).length;
  use();
  const before = await own();
  for (let times = 0; times < 100; times += 1) use();
  expect(await own()).toBe(before);
});
