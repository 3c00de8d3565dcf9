/** The confirmed deletion of what is kept about whoever pressed the button. */
import type { Intent } from '../custom-id.ts';
import type { ServingHandler } from '../handler.ts';

export const erase: ServingHandler<Extract<Intent, { readonly kind: 'erase' }>> = {
  // The button stands on a message that only they see; pressed anywhere else it tells nobody but them.
  answers: (interaction) =>
    !interaction.isModalSubmit() && interaction.message.flags.has('Ephemeral') ? 'replace' : 'private',
  run: async (_, __, { desk, who, request }) => {
    // Posts show words of the record: where these go, they are to go from the posts.
    const changed = await desk.review.touchedBy(who.person);
    return { reply: (await desk.erasePersonal(who, request)).reply, outcome: 'shown', changed };
  },
};
