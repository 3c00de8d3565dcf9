/**
 * The first response to an interaction, which Discord wants within three seconds and which fixes who sees the answer. It
 * tells whether the interaction is ours to answer at all.
 */
import type { RepliableInteraction } from 'discord.js';
import { MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type { Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { InteractionCalls } from './interaction-calls.ts';
import { isCode, isPassing } from './persistence.ts';

export type AcknowledgePorts = {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** False when the interaction is not ours to answer: too late, or answered by another process. */
export type Acknowledge = (
  interaction: RepliableInteraction,
  calls: InteractionCalls,
  respond: () => Promise<unknown>,
) => Promise<boolean>;

export function createAcknowledge({ log, metrics, now }: AcknowledgePorts): Acknowledge {
  return async (interaction, calls, respond) => {
    let isSecond = false;
    try {
      await respond().catch((error: unknown) => {
        // An empty body where one was announced: it was taken.
        if (error instanceof SyntaxError) return markDeferred(interaction);
        if (!isPassing(error)) throw error;
        // No answer, or none that tells: there are three seconds, and discord.js does not try again after every broken call.
        isSecond = true;
        return respond();
      });
    } catch (error) {
      const isLate = isCode(error, RESTJSONErrorCodes.UnknownInteraction);
      const isTaken = isCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
      if (!isLate && !isTaken) throw error;
      if (!(isSecond || calls.wasRetried(interaction.id))) {
        metrics.dropped(isLate ? 'late' : 'taken');
        log.info(isLate ? 'an interaction came too late' : 'an interaction was answered elsewhere', {
          interaction: interaction.id,
          ageMs: now() - interaction.createdTimestamp,
        });
        return false;
      }
      // The first try was heard, though Discord failed to say so, or every try came too late for its own delays: the answer
      // is still ours to give, in the channel if not here.
      markDeferred(interaction);
    }
    metrics.acknowledged(Math.max(0, now() - interaction.createdTimestamp) / 1000);
    return true;
  };
}

/** What discord.js notes itself when it is told that an acknowledgement was heard; without it an edit is refused unsent. */
function markDeferred(interaction: RepliableInteraction): void {
  interaction.deferred = true;
}

export const defer = (interaction: RepliableInteraction, isPrivate: boolean): Promise<unknown> =>
  interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
