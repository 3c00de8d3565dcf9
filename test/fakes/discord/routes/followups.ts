/**
 * What a bot does with an interaction's token after its first response: reading, editing and deleting it, and follow-ups
 * (receiving-and-responding.mdx, Followup Messages). Refuses spent tokens and any change of who can see a message.
 */
import { compose } from '../compose.ts';
import { flags, type Interaction, type Message } from '../model.ts';
import { change, isThinking, remove } from '../posting.ts';
import { refusals } from '../refusal.ts';
import { renderMessage } from '../render-message.ts';
import { type Answer, type Call, nothing, ok, type Route, route } from '../routing.ts';
import { closeIfLate, noteVersion, placeOf, put } from './responses.ts';

/** "Interaction tokens are valid for 15 minutes" (same section). */
export const tokenLivesMs = 15 * 60_000;

/** The interaction behind a token, if the token is still worth something. */
function byToken(call: Call): Interaction {
  const { world } = call;
  const interaction = world.byToken.get(call.param('token'));
  if (interaction === undefined || call.param('application') !== world.applicationId) throw refusals.unknownWebhook();
  if (interaction.expired || world.now() - interaction.at > tokenLivesMs) throw refusals.invalidWebhookToken();
  if (closeIfLate(world, interaction) || interaction.acknowledgement === undefined) throw refusals.unknownWebhook();
  return interaction;
}

function chosen(call: Call, interaction: Interaction): Message {
  const id = call.param('message');
  const original = interaction.original;
  const message =
    id === '@original' || id === original?.id ? original : interaction.followups.find((followup) => followup.id === id);
  if (message === undefined || message.deleted) throw refusals.unknownMessage();
  return message;
}

function fill(call: Call, interaction: Interaction, message: Message): Answer {
  const { world, body, files } = call;
  const channel = placeOf(world, interaction);
  const first = isThinking(message);
  const { version, mentions } = compose(world, channel, { body, files, before: message, webhook: true });
  if (message === interaction.original) noteVersion(interaction, version);
  change(world, channel, message, { version, mentions, first });
  world.waits.touch(`interaction:${interaction.id}`);
  return ok(renderMessage(world, message, { hidden: false }));
}

function followUp(call: Call): Answer {
  const { world, body, files } = call;
  const interaction = byToken(call);
  const original = interaction.original;
  // Straight after a deferral this edits the "thinking" message instead (Create Followup Message).
  if (original !== undefined && !original.deleted && isThinking(original)) {
    const { flags: asked, ...rest } = body;
    const kept = typeof asked === 'number' ? { ...rest, flags: asked & ~flags.ephemeral } : rest;
    return fill({ ...call, body: kept }, interaction, original);
  }
  // Five when the app is only user-installed (same section).
  if (interaction.userInstallOnly && interaction.followups.length >= 5) throw refusals.tooManyFollowups();
  const channel = placeOf(world, interaction);
  const { version, mentions } = compose(world, channel, { body, files, webhook: true });
  const message = put(world, channel, interaction, version, mentions, (version.flags & flags.ephemeral) !== 0, true);
  interaction.followups.push(message);
  world.waits.touch(`interaction:${interaction.id}`);
  return ok(renderMessage(world, message, { hidden: false }));
}

const messagePath = '/webhooks/:application/:token/messages/:message';

export const followupRoutes: readonly Route[] = [
  route('POST', '/webhooks/:application/:token', followUp, true),
  route(
    'GET',
    messagePath,
    (call) => ok(renderMessage(call.world, chosen(call, byToken(call)), { hidden: false })),
    true,
  ),
  route(
    'PATCH',
    messagePath,
    (call) => {
      const interaction = byToken(call);
      return fill(call, interaction, chosen(call, interaction));
    },
    true,
  ),
  route(
    'DELETE',
    messagePath,
    (call) => {
      const interaction = byToken(call);
      remove(call.world, placeOf(call.world, interaction), chosen(call, interaction));
      return nothing;
    },
    true,
  ),
];
