/**
 * The first response to an interaction (receiving-and-responding.mdx, Interaction Callback). Refuses late and second
 * acknowledgements, a response of the wrong kind, and flags that a deferral cannot have. What comes later by token is
 * `followups.ts`.
 */

import { fieldsOf } from '../body.ts';
import { compose } from '../compose.ts';
import { checkChoices, checkModal } from '../limits/modal.ts';
import {
  type Channel,
  type Component,
  type Fields,
  flags,
  type Interaction,
  interactionTypes,
  type Message,
  type Version,
} from '../model.ts';
import { noPings } from '../pings.ts';
import { change, isThinking, post } from '../posting.ts';
import { createForm, refusals } from '../refusal.ts';
import { renderMessage } from '../render-message.ts';
import { type Answer, type Call, nothing, ok, type Route, route } from '../routing.ts';
import type { World } from '../world.ts';

export const placeOf = (world: World, interaction: Interaction): Channel => {
  const channel = world.channels.get(interaction.channelId);
  if (channel === undefined) throw refusals.unknownChannel();
  return channel;
};

/** Marks an interaction nobody answered in time; from then on its token is worth nothing. */
export function closeIfLate(world: World, interaction: Interaction): boolean {
  const waited = world.now() - interaction.at - (world.stoodStill() - interaction.stoodStillBefore);
  if (interaction.acknowledgement === undefined && !interaction.late && waited > world.acknowledgeWithinMs) {
    interaction.late = true;
    world.records.noteLate(interaction, waited);
    world.waits.touch(`interaction:${interaction.id}`);
  }
  return interaction.late;
}

const responses: Readonly<Record<number, readonly number[]>> = {
  [interactionTypes.command]: [4, 5, 9],
  [interactionTypes.component]: [4, 5, 6, 7, 9],
  [interactionTypes.autocomplete]: [8],
  // No modal on a modal (Interaction Callback Type, note **).
  [interactionTypes.modal]: [4, 5, 6, 7],
};

function acknowledge(call: Call): Answer {
  const { world, body } = call;
  const interaction = world.interactions.get(call.param('interaction'));
  if (interaction === undefined || interaction.token !== call.param('token')) throw refusals.unknownInteraction();
  if (closeIfLate(world, interaction)) throw refusals.unknownInteraction();
  if (interaction.acknowledgement !== undefined) {
    world.records.note(world.records.doubled, { id: interaction.id, what: interaction.what });
    throw refusals.alreadyAcknowledged();
  }
  const type = Number(body.type);
  const form = createForm();
  const updates = type === 6 || type === 7;
  if (responses[interaction.type]?.includes(type) !== true || (updates && interaction.source === undefined)) {
    form.fail(
      ['type'],
      'INTERACTION_RESPONSE_TYPE_INVALID',
      `Response type ${String(body.type)} is not valid for this interaction`,
    );
    form.check();
  }
  const data = fieldsOf(body.data);
  const given = typeof data.flags === 'number' ? data.flags : 0;
  const channel = placeOf(world, interaction);
  // "The only valid message flag you may use is EPHEMERAL" (Interaction Callback Data Structure, note *).
  if (type === 5 && (given & ~flags.ephemeral) !== 0) {
    form.fail(
      ['data', 'flags'],
      'INTERACTION_DEFERRED_FLAGS_INVALID',
      'Only the EPHEMERAL flag can be set on a deferred response',
    );
    form.check();
  }
  if (type === 4) {
    respond(call, interaction, channel, data);
  } else if (type === 5) {
    const version: Version = {
      at: world.now(),
      content: '',
      embeds: [],
      components: [],
      attachments: [],
      flags: flags.loading | (given & flags.ephemeral),
    };
    interaction.original = put(world, channel, interaction, version, noPings, (given & flags.ephemeral) !== 0);
  } else if (type === 7) {
    updateSource(call, interaction, channel, data, ['data']);
  } else if (type === 8) {
    checkChoices(data.choices, form);
    form.check();
    interaction.choices = (data.choices ?? []) as readonly Fields[];
  } else if (type === 9) {
    checkModal(data, form);
    form.check();
    interaction.modal = { type: 0, ...data } as unknown as Component;
  }
  if (updates) interaction.original = interaction.source;
  const ephemeral = updates ? interaction.source?.ephemeralFor !== undefined : (given & flags.ephemeral) !== 0;
  interaction.acknowledgement = { type, ephemeral, afterMs: world.now() - interaction.at };
  world.waits.touch(`interaction:${interaction.id}`);
  return call.query.get('with_response') === 'true' ? ok(callbackBody(world, interaction, type)) : nothing;
}

function callbackBody(world: World, interaction: Interaction, type: number): Fields {
  const message = type === 4 || type === 5 || type === 7 || type === 6 ? interaction.original : undefined;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: isThinking(message),
            response_message_ephemeral: message.ephemeralFor !== undefined,
          }),
    },
    ...(message === undefined
      ? {}
      : { resource: { type, ...(type === 6 ? {} : { message: renderMessage(world, message, { hidden: false }) }) } }),
  };
}

export function put(
  world: World,
  channel: Channel,
  interaction: Interaction,
  version: Version,
  pings: Message['pings'],
  ephemeral: boolean,
  followup = false,
): Message {
  // Slash commands answer with type 20, context menus with 23, everything else as a reply or plain (Message Types).
  const menu = interaction.data.target_id !== undefined;
  const type = followup ? 19 : interaction.type === interactionTypes.command ? (menu ? 23 : 20) : 0;
  const message = post(world, channel, {
    author: world.bot,
    type,
    version,
    pings: ephemeral ? { ...noPings, users: pings.users.filter((id) => id === interaction.user.id) } : pings,
    interaction,
    ephemeralFor: ephemeral ? interaction.user.id : undefined,
    ...(followup && interaction.original !== undefined && interaction.original.ephemeralFor === undefined
      ? { replyTo: interaction.original.id }
      : {}),
  });
  return message;
}

function respond(call: Call, interaction: Interaction, channel: Channel, data: Fields): void {
  const { version, mentions } = compose(call.world, channel, { body: data, files: call.files, webhook: true }, [
    'data',
  ]);
  interaction.original = put(
    call.world,
    channel,
    interaction,
    version,
    mentions,
    (version.flags & flags.ephemeral) !== 0,
  );
  noteVersion(interaction, version);
}

function updateSource(
  call: Call,
  interaction: Interaction,
  channel: Channel,
  data: Fields,
  prefix: readonly string[] = [],
): Message {
  const source = interaction.source;
  if (source === undefined || source.deleted) throw refusals.unknownMessage();
  const { version, mentions } = compose(
    call.world,
    channel,
    { body: data, files: call.files, before: source, webhook: true },
    prefix,
  );
  noteVersion(interaction, version);
  change(call.world, channel, source, { version, mentions, first: false });
  return source;
}

const historyKept = 500;
export function noteVersion(interaction: Interaction, version: Version): void {
  interaction.history.push(version);
  if (interaction.history.length > historyKept) interaction.history.shift();
}

export const responseRoutes: readonly Route[] = [
  route('POST', '/interactions/:interaction/:token/callback', acknowledge, true),
];
