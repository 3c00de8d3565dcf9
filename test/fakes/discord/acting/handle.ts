/**
 * What became of one interaction: when it was acknowledged, how, and everything shown for it since. Waits are woken by the
 * change itself; a wait on an interaction that came to nothing says so at once and not at its timeout.
 */
import type { Component, Fields, Interaction } from '../model.ts';
import { isThinking } from '../posting.ts';
import type { World } from '../world.ts';
import { brief, type MessageView, messageView, type VersionView, versionView } from './message-view.ts';

export interface Acknowledgement {
  readonly type: number;
  readonly ephemeral: boolean;
  readonly afterMs: number;
}

export interface Handle {
  readonly id: string;
  readonly token: string;
  readonly what: string;
  /** Each look waits anew: for the acknowledgement, or for the three seconds to be over. */
  readonly acknowledged: Promise<Acknowledgement>;
  /** The response once it is more than "thinking", as it now stands; with a predicate, once an edit satisfies it. */
  readonly reply: (predicate?: (message: MessageView) => boolean, timeoutMs?: number) => Promise<MessageView>;
  readonly followup: (predicate?: (message: MessageView) => boolean, timeoutMs?: number) => Promise<MessageView>;
  readonly history: readonly VersionView[];
  readonly followups: readonly MessageView[];
  readonly modal: Component | undefined;
  readonly choices: readonly { readonly name: string; readonly value: string | number }[] | undefined;
  readonly late: boolean;
  /** Ages the token beyond its 15 minutes. */
  readonly expire: () => void;
  /** Delivers the same interaction once more. */
  readonly again: () => void;
  readonly source: Interaction;
}

export function handleOf(world: World, interaction: Interaction, deliver: () => void): Handle {
  const topic = `interaction:${interaction.id}`;
  const failIfLate = (): void => {
    if (interaction.late) {
      throw new Error(
        `${interaction.what} was not acknowledged within ${world.acknowledgeWithinMs} ms: "The application did not respond"`,
      );
    }
  };
  const present = (): string => {
    const { acknowledgement, original, followups } = interaction;
    if (acknowledgement === undefined) return `no acknowledgement; the bot's sessions: ${world.sessionsSeen()}`;
    const said =
      original === undefined
        ? 'no message'
        : original.deleted
          ? 'a deleted message'
          : isThinking(original)
            ? '"thinking"'
            : brief(messageView(world, original).text);
    return `response type ${acknowledgement.type}, ${said}, ${followups.length} follow-ups; refused forms so far: ${
      world.records.violations
        .map(({ method, path, message }) => `${method} ${path} ${message}`)
        .slice(-3)
        .join(' | ') || 'none'
    }`;
  };
  return {
    id: interaction.id,
    token: interaction.token,
    what: interaction.what,
    get acknowledged() {
      return world.waits.until(
        topic,
        () => {
          failIfLate();
          return interaction.acknowledgement;
        },
        { what: `an acknowledgement of ${interaction.what}`, present },
      );
    },
    reply: (predicate, timeoutMs) =>
      world.waits.until(
        topic,
        () => {
          failIfLate();
          const { acknowledgement, original } = interaction;
          if (acknowledgement === undefined) return undefined;
          if (acknowledgement.type === 8 || acknowledgement.type === 9) {
            throw new Error(
              `${interaction.what} was answered with ${acknowledgement.type === 9 ? 'a modal' : 'choices'}, not a message`,
            );
          }
          if (original === undefined || original.deleted || isThinking(original)) return undefined;
          // After a deferred update there is a reply only once the message was changed through this interaction.
          if (acknowledgement.type === 6 && interaction.history.length === 0) return undefined;
          const view = messageView(world, original);
          return predicate === undefined || predicate(view) ? view : undefined;
        },
        {
          what: `a reply to ${interaction.what}${predicate === undefined ? '' : ' that satisfies the predicate'}`,
          present,
          timeoutMs,
        },
      ),
    followup: (predicate, timeoutMs) =>
      world.waits.until(
        topic,
        () => {
          failIfLate();
          return interaction.followups
            .filter(({ deleted }) => !deleted)
            .map((message) => messageView(world, message))
            .find((view) => predicate === undefined || predicate(view));
        },
        { what: `a follow-up to ${interaction.what}`, present, timeoutMs },
      ),
    get history() {
      return interaction.history.map((version) => versionView(world, version));
    },
    get followups() {
      return interaction.followups.map((message) => messageView(world, message));
    },
    get modal() {
      return interaction.modal;
    },
    get choices() {
      return interaction.choices as readonly (Fields & { name: string; value: string | number })[] | undefined;
    },
    get late() {
      return interaction.late;
    },
    expire: () => {
      interaction.expired = true;
    },
    again: deliver,
    source: interaction,
  };
}
