/**
 * Choices for the option that a person is typing: at once and from memory, for they cannot be deferred. What comes too late is
 * dropped; the next letter asks again.
 */
import type { AutocompleteInteraction } from 'discord.js';
import { RESTJSONErrorCodes } from 'discord.js';
import type { Desk } from '../desk/desk.ts';
import type { Log } from '../observe/log.ts';
import { UserError } from '../shared/errors.ts';
import type { Arrival } from './call.ts';
import { arrivalOfInteraction, createCall, languageOfArrival, settingsOf } from './call.ts';
import { commandHandler } from './commands/index.ts';
import { isCode } from './persistence.ts';

export type Completer = (interaction: AutocompleteInteraction) => Promise<void>;

export function createCompleter({ desk, log }: { readonly desk: Desk; readonly log: Log }): Completer {
  const choicesOf = async (interaction: AutocompleteInteraction, arrival: Arrival) => {
    const settings = await settingsOf(desk, arrival.who);
    const language = languageOfArrival(arrival, settings);
    const base = { desk, arrival, language, settings, isPrivate: true };
    const call = createCall(base, AbortSignal.timeout(2_500));
    return (await commandHandler(interaction.commandName)?.complete?.(interaction, call)) ?? [];
  };

  return async (interaction) => {
    const arrival = arrivalOfInteraction(interaction);
    const choices = await choicesOf(interaction, arrival).catch((error: unknown) => {
      // Too slow for a person who is typing: the next letter asks again.
      const isSlow = error instanceof DOMException && error.name === 'TimeoutError';
      if (!isSlow && !(error instanceof UserError)) log.fault(error);
      return [];
    });
    await interaction.respond([...choices]).catch((error: unknown) => {
      // The person has typed on: their next letter brings the next request.
      if (
        !isCode(error, RESTJSONErrorCodes.UnknownInteraction, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
      )
        throw error;
    });
  };
}
