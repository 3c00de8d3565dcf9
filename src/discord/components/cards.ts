/** Opens a cited place, and turns a card to the one before or after. */

import { UserError } from '../../shared/errors.ts';
import { card } from '../commands/look-up.ts';
import type { Intent } from '../custom-id.ts';
import type { ComponentInteraction, ServingHandler } from '../handler.ts';

export const open: ServingHandler<Extract<Intent, { readonly kind: 'open' }>> = {
  answers: () => 'private',
  run: async (interaction, { report }, call) => {
    const [value = ''] = interaction.isStringSelectMenu() ? interaction.values : [];
    const [, kind, number] = /^([pr])(\d{1,9})$/u.exec(value) ?? [];
    if (number === undefined) throw new UserError('number-invalid', { value });
    const request = { ...call.request, report };
    return card(
      kind === 'r' ? await call.desk.recommendation(number, request) : await call.desk.paragraph(number, request),
      call,
    );
  },
};

export const turn: ServingHandler<Extract<Intent, { readonly kind: 'turn' }>> = {
  // What others are reading is theirs: only whoever asked for a card turns it, anyone else gets one of their own.
  answers: (interaction) => (isOwn(interaction) ? 'replace' : 'private'),
  run: async (_, { target, number, report }, call) => {
    const request = { ...call.request, report };
    return card(await call.desk[target](`${number}`, request), call);
  },
};

function isOwn(interaction: ComponentInteraction): boolean {
  if (interaction.isModalSubmit()) return false;
  const asker = interaction.message.interactionMetadata?.user.id;
  return asker === interaction.user.id || interaction.message.flags.has('Ephemeral');
}
