/**
 * Every interaction goes through here: acknowledged first, worked on after, answered always. What may fail fails inside and
 * is told to the person; nothing of it reaches the client's event loop as a rejection.
 */
import type { AutocompleteInteraction, Interaction, RepliableInteraction } from 'discord.js';
import { MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type { Desk } from '../desk/desk.ts';
import type { Reply } from '../desk/reply.ts';
import type { Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import { UserError } from '../shared/errors.ts';
import type { Allowance } from './allowance.ts';
import type { Arrival, Call } from './call.ts';
import { arrivalOfInteraction, createCall, languageOfArrival, note, requireAllowed, settingsOf } from './call.ts';
import { commandHandler } from './commands/index.ts';
import { componentHandler } from './components/index.ts';
import type { Intent } from './custom-id.ts';
import { decodeIntent } from './custom-id.ts';
import { failureReply } from './failure.ts';
import type { CommandInteraction, ComponentInteraction, Served } from './handler.ts';
import type { InteractionCalls } from './interaction-calls.ts';
import { interfaceLanguage } from './language.ts';
import type { Shown } from './message-parts.ts';
import type { Outgoing } from './outgoing.ts';
import { isCode } from './persistence.ts';
import { discordPhrasesOf } from './phrases/index.ts';
import type { Queue } from './queue.ts';
import { createSeen } from './seen.ts';

export type RouterPorts = {
  readonly desk: Desk;
  readonly queue: Queue;
  readonly allowance: Allowance;
  readonly outgoing: Outgoing;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly readsMessageContent: boolean;
  readonly isStopping: () => boolean;
};

/** Answers an interaction; `calls` are those of the client it came by. It never rejects. */
export type Router = (interaction: Interaction, calls: InteractionCalls) => Promise<void>;

/** What is done for an interaction once it is acknowledged. */
type Work = {
  readonly isPrivate: boolean;
  readonly isQuestion: boolean;
  readonly surface: 'command' | 'menu' | 'component';
  readonly run: (call: Call) => Promise<Served>;
};

export function createRouter(ports: RouterPorts): Router {
  const { desk, queue, outgoing, log, metrics, now } = ports;
  const seen = createSeen();

  const route: Router = async (interaction, calls) => {
    // After a resumed session Discord may send again what was already read.
    if (!seen(interaction.id)) return metrics.dropped('redelivered');
    calls.release(interaction);
    if (interaction.isAutocomplete()) return complete(interaction);
    if (!interaction.isRepliable()) return metrics.dropped('unknown');
    if (ports.isStopping()) return apologise(interaction, calls);
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
      return command(interaction, calls);
    if (interaction.isButton() || interaction.isStringSelectMenu() || interaction.isModalSubmit())
      return component(interaction, calls);
    metrics.dropped('unknown');
  };

  const command = async (interaction: CommandInteraction, calls: InteractionCalls): Promise<void> => {
    const handler = commandHandler(interaction.commandName);
    if (handler === undefined) return metrics.dropped('unknown');
    const isPrivate = handler.isPrivate(interaction);
    if (!(await acknowledged(interaction, calls, () => defer(interaction, isPrivate)))) return;
    await serve(interaction, {
      isPrivate,
      isQuestion: handler.isQuestion,
      surface: interaction.isMessageContextMenuCommand() ? 'menu' : 'command',
      run: (call) => handler.run(interaction, call, ports),
    });
  };

  const component = async (interaction: ComponentInteraction, calls: InteractionCalls): Promise<void> => {
    const intent = decodeIntent(interaction.customId);
    if (intent === undefined) return metrics.dropped('unknown');
    const handler = componentHandler(intent);
    if (handler.modal !== undefined && !interaction.isModalSubmit()) {
      const language = interfaceLanguage({ person: interaction.locale, server: interaction.guildLocale ?? null });
      const form = handler.modal(intent, language);
      await acknowledged(interaction, calls, () => interaction.showModal(form));
      return;
    }
    const answers = handler.answers(interaction);
    const replaces = answers === 'replace' && !interaction.isModalSubmit();
    const isFirst = await acknowledged(interaction, calls, () =>
      replaces ? interaction.deferUpdate() : defer(interaction, true),
    );
    if (!isFirst) return;
    await serve(interaction, {
      isPrivate: !replaces || interaction.message.flags.has(MessageFlags.Ephemeral),
      isQuestion: false,
      surface: 'component',
      run: (call) => handler.run(interaction, intent as Intent, call, ports),
    });
  };

  /** The work of an acknowledged interaction, in its turn, and its answer or what went wrong. */
  const serve = async (interaction: RepliableInteraction, work: Work): Promise<void> => {
    const startedAt = now();
    const arrival = arrivalOfInteraction(interaction);
    let language = languageOfArrival(arrival, await settingsOf(desk, { ...arrival.who, server: null }));
    let outcome: Served['outcome'] | 'refused' | 'failed';
    let shown: Shown;
    let forAll: Shown | undefined;
    try {
      const settings = await settingsOf(desk, arrival.who);
      language = languageOfArrival(arrival, settings);
      if (interaction.isCommand()) requireAllowed(settings, arrival.who, interaction.channel, interaction.channelId);
      if (work.isQuestion) ports.allowance.spend(keyOf(arrival), settings.questionsPerHour, now());
      const { isPrivate } = work;
      const served = await queue.run({
        server: arrival.who.server ?? arrival.who.person,
        work: (signal) =>
          work.run(
            createCall({ desk, who: arrival.who, language, settings, isPrivate }, signal, (reply) =>
              tell(interaction, reply),
            ),
          ),
        onPlace: (before) => tell(interaction, note(discordPhrasesOf(language).waiting(before), language)),
      });
      shown = served;
      forAll = served.forAll;
      outcome = served.outcome;
    } catch (error) {
      shown = { reply: failureReply(error, language, ports) };
      outcome = error instanceof UserError ? 'refused' : 'failed';
    }
    try {
      await outgoing.toInteraction(interaction, shown, work.isPrivate);
    } catch (error) {
      // What cannot be shown is a fault of ours, and the person is still waiting.
      outcome = 'failed';
      await outgoing.toInteraction(interaction, { reply: failureReply(error, language, ports) }, work.isPrivate);
    }
    // A further message sent before the first is shown would take its place.
    if (forAll !== undefined) await outgoing.afterInteraction(interaction, forAll, false);
    metrics.answered({ surface: work.surface, outcome }, (now() - startedAt) / 1000);
  };

  /** Progress: best effort, in order with what follows, for edits of one message are made one after the other. */
  const tell = (interaction: RepliableInteraction, reply: Reply): void => {
    if (!ports.isStopping()) void outgoing.progress(interaction, reply);
  };

  /** False when the interaction is not ours to answer: too late, or answered by another process. */
  const acknowledged = async (
    interaction: RepliableInteraction,
    calls: InteractionCalls,
    acknowledge: () => Promise<unknown>,
  ): Promise<boolean> => {
    try {
      await acknowledge();
    } catch (error) {
      const isLate = isCode(error, RESTJSONErrorCodes.UnknownInteraction);
      const isTaken = isCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
      if (!isLate && !isTaken) throw error;
      if (isLate || !calls.wasRetried(interaction.id)) {
        metrics.dropped(isLate ? 'late' : 'taken');
        log.info(isLate ? 'an interaction came too late' : 'an interaction was answered elsewhere', {
          interaction: interaction.id,
          ageMs: now() - interaction.createdTimestamp,
        });
        return false;
      }
      // The first try was heard, though Discord failed to say so: the answer is still ours to give.
      markDeferred(interaction);
    }
    metrics.acknowledged(Math.max(0, now() - interaction.createdTimestamp) / 1000);
    return true;
  };

  const complete = async (interaction: AutocompleteInteraction): Promise<void> => {
    const arrival = arrivalOfInteraction(interaction);
    const choices = await choicesOf(interaction, arrival).catch((error: unknown) => {
      if (!(error instanceof UserError)) log.fault(error);
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

  const choicesOf = async (interaction: AutocompleteInteraction, arrival: Arrival) => {
    const settings = await settingsOf(desk, arrival.who);
    const language = languageOfArrival(arrival, settings);
    const base = { desk, who: arrival.who, language, settings, isPrivate: true };
    const call = createCall(base, AbortSignal.timeout(2_500), () => undefined);
    return (await commandHandler(interaction.commandName)?.complete?.(interaction, call)) ?? [];
  };

  const apologise = async (interaction: RepliableInteraction, calls: InteractionCalls): Promise<void> => {
    const language = languageOfArrival(arrivalOfInteraction(interaction), await settingsOf(desk, noServer));
    if (!(await acknowledged(interaction, calls, () => defer(interaction, true)))) return;
    await outgoing.toInteraction(
      interaction,
      { reply: failureReply(new UserError('restarting'), language, ports) },
      true,
    );
  };

  return (interaction, calls) =>
    route(interaction, calls).catch((error: unknown) => {
      metrics.fault();
      log.fault(error);
    });
}

/** What discord.js notes itself when it is told that an acknowledgement was heard; without it an edit is refused unsent. */
function markDeferred(interaction: RepliableInteraction): void {
  interaction.deferred = true;
}

const noServer = { person: '', server: null, channel: null, isManager: false } as const;

/** A person's questions are counted per server: nobody's use of one server is felt in another. */
const keyOf = ({ who }: Arrival): string => `${who.server ?? ''} ${who.person}`;

const defer = (interaction: RepliableInteraction, isPrivate: boolean): Promise<unknown> =>
  interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
