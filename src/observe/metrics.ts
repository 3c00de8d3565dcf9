/**
 * What the bot counts and measures, for Prometheus: a registry of its own for each instance, names that begin with
 * `rapporteur_`, base units, and labels whose values are listed here. No id, no name and no text is ever a label. The
 * process's own figures keep the names that every dashboard knows (`process_*`, `nodejs_*`).
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const surfaces = ['command', 'menu', 'component', 'mention', 'direct', 'thread'] as const;
const outcomes = ['answered', 'abstained', 'shown', 'refused', 'failed'] as const;
const gatewayEvents = ['ready', 'resumed', 'disconnected', 'reconnecting', 'invalidated'] as const;
const restStatuses = ['2xx', '4xx', '5xx', '429', 'error'] as const;
const dropReasons = ['redelivered', 'unknown', 'late', 'taken', 'unwritable', 'malformed', 'restarting'] as const;

export type Surface = (typeof surfaces)[number];
export type AnswerOutcome = (typeof outcomes)[number];
export type DropReason = (typeof dropReasons)[number];

export type Metrics = {
  /** Seconds from the moment a person acted, as Discord dates it, until they saw that they were heard. */
  readonly acknowledged: (seconds: number) => void;
  /** Seconds from the arrival of an interaction or message until it was dealt with. */
  readonly answered: (labels: { readonly surface: Surface; readonly outcome: AnswerOutcome }, seconds: number) => void;
  readonly queue: (state: { readonly waiting: number; readonly running: number }) => void;
  readonly gateway: (event: (typeof gatewayEvents)[number]) => void;
  readonly rest: (labels: { readonly status: (typeof restStatuses)[number] }) => void;
  readonly fault: () => void;
  /** Something that arrived and was, for this reason, not answered. */
  readonly dropped: (reason: DropReason) => void;
  /** Everything in Prometheus's text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

/** Discord gives an interaction 3 s to be acknowledged (interactions/receiving-and-responding) and 15 min to be answered. */
const acknowledgedBuckets = [0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3, 5];
const answeredBuckets = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const acknowledged = new Histogram({
    name: 'rapporteur_acknowledged_seconds',
    help: 'Time until an interaction was acknowledged',
    buckets: acknowledgedBuckets,
    registers,
  });
  const answered = new Histogram({
    name: 'rapporteur_answered_seconds',
    help: 'Time until an interaction or message was dealt with',
    labelNames: ['surface', 'outcome'],
    buckets: answeredBuckets,
    registers,
  });
  const waiting = new Gauge({ name: 'rapporteur_queue_waiting', help: 'Jobs that wait for their turn', registers });
  const running = new Gauge({ name: 'rapporteur_queue_running', help: 'Jobs at work', registers });
  const faults = new Counter({ name: 'rapporteur_faults_total', help: 'Unexpected failures, each logged', registers });
  /** A counter with one label, every value of it present from the start: a rate needs the zero before the first event. */
  const counted = <Value extends string>(name: string, help: string, label: string, values: readonly Value[]) => {
    const counter = new Counter({ name, help, labelNames: [label], registers });
    for (const value of values) counter.inc({ [label]: value }, 0);
    return (value: Value): void => counter.inc({ [label]: value });
  };
  const gateway = counted('rapporteur_gateway_events_total', 'Events of gateway sessions', 'event', gatewayEvents);
  const rest = counted('rapporteur_rest_responses_total', 'Responses to REST calls', 'status', restStatuses);
  const dropped = counted('rapporteur_dropped_total', 'Arrivals that were not answered', 'reason', dropReasons);

  return {
    acknowledged: (seconds) => acknowledged.observe(duration(seconds)),
    answered: (labels, seconds) => answered.observe(labels, duration(seconds)),
    queue: (state) => {
      waiting.set(state.waiting);
      running.set(state.running);
    },
    gateway,
    rest: ({ status }) => rest(status),
    fault: () => faults.inc(),
    dropped,
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** Two machines' clocks may disagree, and a measurement that cannot be must not stop the work measured. */
function duration(seconds: number): number {
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
}
