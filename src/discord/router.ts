/**
 * Every interaction goes through here: acknowledged first, worked on after, answered always. What may fail fails inside and
 * is told to the person; nothing of it reaches the client's event loop as a rejection.
 */
import type { Interaction, RepliableInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Desk } from '../desk/desk.ts';
import { usualSettings } from '../desk/records.ts';
import type { Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import { UserError } from '../shared/errors.ts';
import { createAcknowledge, defer } from './acknowledge.ts';
import type { Allowance } from './allowance.ts';
import { attend } from './attended.ts';
import type { Arrival, Call } from './call.ts';
import { arrivalOfInteraction, createCall, languageOfArrival, note, requireAllowed, settingsOf } from './call.ts';
import { commandHandler } from './commands/index.ts';
import { createCompleter } from './completer.ts';
import { componentHandler } from './components/index.ts';
import type { Intent } from './custom-id.ts';
import { decodeIntent } from './custom-id.ts';
import type { DigestPoster } from './digest/poster.ts';
import { failureReply } from './failure.ts';
import { formWanted } from './form-wanted.ts';
import type { Changed, CommandInteraction, ComponentInteraction, FormHandler, Served } from './handler.ts';
import type { InteractionCalls } from './interaction-calls.ts';
import type { Shown } from './message-parts.ts';
import type { Outgoing } from './outgoing.ts';
import type { Pending } from './pending.ts';
import { discordPhrasesOf } from './phrases/index.ts';
import type { Posts } from './posts.ts';
import type { Queue } from './queue.ts';
import type { RunningAnswers } from './running.ts';
import { createSeen } from './seen.ts';

export type RouterPorts = {
  readonly pending: Pending;
  readonly posts: Posts;
  readonly desk: Desk;
  readonly queue: Queue;
  readonly running: RunningAnswers;
  readonly allowance: Allowance;
  readonly outgoing: Outgoing;
  readonly digests: DigestPoster;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds from any start, never going back. */
  readonly clock: () => number;
  readonly readsMessageContent: boolean;
  readonly isStopping: () => boolean;
};

/** Answers an interaction; `calls` are those of the client it came by. It never rejects. */
export type Router = (interaction: Interaction, calls: InteractionCalls) => Promise<void>;

/** What is done for an interaction once it is acknowledged. */
type Work = {
  readonly isPrivate: boolean;
  readonly isQuestion: boolean;
  /** Whether the server's managers may have closed the channel to it. */
  readonly isGated: boolean;
  readonly surface: 'command' | 'menu' | 'component';
  readonly run: (call: Call) => Promise<Served>;
};

export function createRouter(ports: RouterPorts): Router {
  const { desk, queue, outgoing, log, metrics, now } = ports;
  const acknowledged = createAcknowledge(ports);
  const complete = createCompleter(ports);
  const seen = createSeen();

  const route: Router = async (interaction, calls) => {
    // After a resumed session Discord may send again what was already read.
    if (!seen(interaction.id)) return metrics.dropped('redelivered');
    calls.release(interaction);
    if (interaction.isAutocomplete()) return complete(interaction);
    if (!interaction.isRepliable()) return metrics.dropped('unknown');
    if (ports.isStopping()) return refuse(interaction, calls, new UserError('restarting'));
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
      return command(interaction, calls);
    if (interaction.isButton() || interaction.isStringSelectMenu() || interaction.isModalSubmit())
      return component(interaction, calls);
    metrics.dropped('unknown');
    await refuse(interaction, calls, new UserError('answer-forgotten'));
  };

  const command = async (interaction: CommandInteraction, calls: InteractionCalls): Promise<void> => {
    const handler = commandHandler(interaction.commandName);
    if (handler === undefined) {
      // A command of an older version that is still shown somewhere.
      metrics.dropped('unknown');
      return refuse(
        interaction,
        calls,
        new UserError('command-unknown', { command: interaction.commandName, nearest: '' }),
      );
    }
    const wanted = handler.form === undefined ? undefined : await formWanted(interaction, handler.form, ports);
    if (wanted !== undefined) {
      await acknowledged(interaction, calls, () => interaction.showModal(wanted));
      return;
    }
    const isPrivate = handler.isPrivate(interaction);
    if (!(await acknowledged(interaction, calls, () => defer(interaction, isPrivate)))) return;
    await serve(interaction, {
      isPrivate,
      isQuestion: handler.isQuestion,
      isGated: handler.isAnsweredEverywhere !== true,
      surface: interaction.isMessageContextMenuCommand() ? 'menu' : 'command',
      run: (call) => handler.run(interaction, call, ports),
    });
  };

  const component = async (interaction: ComponentInteraction, calls: InteractionCalls): Promise<void> => {
    const intent = decodeIntent(interaction.customId);
    if (intent?.kind === 'cancel') return cancel(interaction, intent.running, calls);
    const handler = intent === undefined ? undefined : componentHandler(intent);
    if (intent === undefined || handler === undefined || ('modal' in handler && interaction.isModalSubmit())) {
      metrics.dropped('unknown');
      return refuse(interaction, calls, new UserError('answer-forgotten'));
    }
    if ('modal' in handler) return form(interaction, intent, handler, calls);
    const answers = handler.answers(interaction);
    const replaces = answers === 'replace' && !interaction.isModalSubmit();
    const isFirst = await acknowledged(interaction, calls, () =>
      replaces ? interaction.deferUpdate() : defer(interaction, true),
    );
    if (!isFirst) return;
    await serve(interaction, {
      isPrivate: !replaces || interaction.message.flags.has(MessageFlags.Ephemeral),
      isQuestion: false,
      isGated: false,
      surface: 'component',
      run: (call) => handler.run(interaction, intent as Intent, call, ports),
    });
  };

  /** At once, for the line it would wait in may be that of what it stops. The answer itself says that it was stopped. */
  const cancel = async (interaction: ComponentInteraction, id: string, calls: InteractionCalls): Promise<void> => {
    if (interaction.isModalSubmit()) return;
    try {
      ports.running.cancel(id, interaction.user.id);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return refuse(interaction, calls, error);
    }
    await acknowledged(interaction, calls, () => interaction.deferUpdate());
  };

  const form = async (
    interaction: ComponentInteraction,
    intent: Intent,
    handler: FormHandler,
    calls: InteractionCalls,
  ): Promise<void> => {
    if (interaction.isModalSubmit()) return;
    const arrival = arrivalOfInteraction(interaction);
    const language = languageOfArrival(arrival, await settingsOf(desk, arrival.who).catch(() => usualSettings));
    const filled = await handler.modal(intent, language, { desk, who: arrival.who, language, pending: ports.pending });
    if (!(await acknowledged(interaction, calls, () => interaction.showModal(filled)))) return;
    await handler.press(intent, arrival.who, desk).catch((error: unknown) => {
      // Forgotten, or somebody else's: the form says so when it is sent.
      if (!(error instanceof UserError)) log.fault(error);
    });
  };

  /** The work of an acknowledged interaction, in its turn, and its answer or what went wrong. */
  const serve = async (interaction: RepliableInteraction, work: Work): Promise<void> => {
    const startedAt = now();
    const arrival = arrivalOfInteraction(interaction);
    let language = languageOfArrival(arrival, usualSettings);
    let outcome: Served['outcome'] | 'refused' | 'failed';
    let shown: Shown;
    let forAll: Shown | undefined;
    let changed: readonly Changed[] = [];
    // At the end there is time for answers alone.
    const show = async (progress: Shown) => ports.isStopping() || outgoing.progress(interaction, progress);
    const attended = attend(arrival.who.person, show, ports);
    try {
      const settings = await settingsOf(desk, arrival.who);
      language = languageOfArrival(arrival, settings);
      if (work.isGated) requireAllowed(settings, interaction);
      if (work.isQuestion) ports.allowance.spend(keyOf(arrival), settings.questionsPerHour, now());
      const { isPrivate } = work;
      const served = await queue.run({
        server: arrival.who.server ?? arrival.who.person,
        work: (signal) =>
          work.run(
            createCall({ desk, arrival, language, settings, isPrivate }, attended.until(signal), attended.watched),
          ),
        onPlace: (before) => attended.tell(note(discordPhrasesOf(language).waiting(before), language)),
      });
      shown = served;
      forAll = served.forAll;
      changed = served.changed ?? [];
      outcome = served.outcome;
    } catch (error) {
      shown = { reply: failureReply(error, language, ports) };
      outcome = error instanceof UserError ? 'refused' : 'failed';
    } finally {
      attended.end();
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
    for (const one of changed) await ports.posts.refresh(interaction.client, one);
    metrics.answered({ surface: work.surface, outcome }, (now() - startedAt) / 1000);
  };

  /** Told at once and to them alone: nobody is left with an interaction that failed in silence. */
  const refuse = async (
    interaction: RepliableInteraction,
    calls: InteractionCalls,
    error: UserError,
  ): Promise<void> => {
    const arrival = arrivalOfInteraction(interaction);
    const settings = await settingsOf(desk, arrival.who).catch(() => usualSettings);
    if (!(await acknowledged(interaction, calls, () => defer(interaction, true)))) return;
    const reply = failureReply(error, languageOfArrival(arrival, settings), ports);
    await outgoing.toInteraction(interaction, { reply }, true);
  };

  return (interaction, calls) =>
    route(interaction, calls).catch((error: unknown) => {
      metrics.fault();
      log.fault(error);
    });
}

/** A person's questions are counted per server: nobody's use of one server is felt in another. */
const keyOf = ({ who }: Arrival): string => `${who.server ?? ''} ${who.person}`;
