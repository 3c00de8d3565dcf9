/**
 * What is particular about calls for interactions. Their edits do not count against the fifty calls a second of a bot
 * (topics/rate-limits), though discord.js counts them; and an acknowledgement that was tried twice may have been heard the
 * first time.
 */
import type { Client, Interaction } from 'discord.js';
import { InteractionWebhook, REST, RESTEvents } from 'discord.js';
import type { Metrics } from '../observe/metrics.ts';
import { statusOf } from './status.ts';

export type InteractionCalls = {
  /** Sends what follows the acknowledgement of `interaction` past the count. */
  readonly release: (interaction: Interaction) => void;
  /** Whether the acknowledgement of this interaction was tried more than once. */
  readonly wasRetried: (id: string) => boolean;
  /** To be called once the client is given up. */
  readonly end: () => void;
};

/** Acknowledgements remembered: those of the last minutes of the busiest bot. */
const most = 1_000;
const uncounted = 1_000_000;

export function createInteractionCalls(client: Client, metrics: Metrics): InteractionCalls {
  const rest = new REST({ ...client.options.rest, globalRequestsPerSecond: uncounted });
  rest.on(RESTEvents.Response, (_, { status }) => metrics.rest({ status: statusOf(status) }));
  /** The client as it is, but for the calls that are made through it. */
  const beside: Client<true> = Object.create(client, { rest: { value: rest } });

  const retried = new Set<string>();
  client.rest.on(RESTEvents.Response, ({ path, retries }) => {
    const [, id] = /^\/interactions\/(\d+)\//u.exec(path) ?? [];
    if (id === undefined || retries === 0) return;
    retried.add(id);
    if (retried.size > most) retried.delete(retried.values().next().value ?? '');
  });

  return {
    release: (interaction) => {
      if (!interaction.isRepliable()) return;
      // Known for certain only once connected.
      rest.options.version = client.rest.options.version;
      const webhook = new InteractionWebhook(beside, interaction.applicationId, interaction.token);
      Object.assign(interaction, { webhook });
    },
    wasRetried: (id) => retried.has(id),
    end: () => {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}
