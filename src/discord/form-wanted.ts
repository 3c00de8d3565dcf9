/** The form of a command that needs more than it was given. It has to be the first response, so it is made before anything else. */
import type { Desk } from '../desk/desk.ts';
import type { Log } from '../observe/log.ts';
import { UserError } from '../shared/errors.ts';
import { arrivalOfInteraction, languageOfArrival, settingsOf } from './call.ts';
import type { CommandHandler, CommandInteraction, Form } from './handler.ts';
import type { Pending } from './pending.ts';

/** Undefined where nothing is left to fill in, or where it cannot be told: then the work says why. */
export async function formWanted(
  interaction: CommandInteraction,
  form: NonNullable<CommandHandler['form']>,
  { desk, pending, log }: { readonly desk: Desk; readonly pending: Pending; readonly log: Log },
): Promise<Form | undefined> {
  const arrival = arrivalOfInteraction(interaction);
  const { who } = arrival;
  try {
    const language = languageOfArrival(arrival, await settingsOf(desk, who));
    return await form(interaction, { desk, who, language, pending });
  } catch (error) {
    if (!(error instanceof UserError)) log.fault(error);
    return undefined;
  }
}
