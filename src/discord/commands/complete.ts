/** What is offered while an option is being typed: reports by name, recommendations by number, words and theme. */
import type { AutocompleteInteraction } from 'discord.js';
import type { Call } from '../call.ts';
import type { Choice } from '../handler.ts';
import { limits } from '../limits.ts';
import { optionName } from './names.ts';
import { text } from './options.ts';

export async function completeReport(interaction: AutocompleteInteraction, { desk }: Call): Promise<readonly Choice[]> {
  const reports = await desk.suggestReports(interaction.options.getFocused());
  return choices(reports.map(({ id, title }) => ({ value: id, name: title === null ? id : `${id} · ${title}` })));
}

export async function completeRecommendation(
  interaction: AutocompleteInteraction,
  call: Call,
): Promise<readonly Choice[]> {
  const focused = interaction.options.getFocused(true);
  if (focused.name !== optionName.recommendation) return completeReport(interaction, call);
  const found = await call.desk.suggest(focused.value, await call.on(text(interaction, 'report')), limits.choices);
  return choices(found.map(({ number, text }) => ({ value: `${number}`, name: `${number} · ${text}` })));
}

/** What can be reviewed: recommendations as they are offered elsewhere, as items; what is typed may be any other. */
export async function completeItem(interaction: AutocompleteInteraction, call: Call): Promise<readonly Choice[]> {
  const focused = interaction.options.getFocused(true);
  if (focused.name !== optionName.item) return completeReport(interaction, call);
  const typed = focused.value.replace(/^\s*R(?=\d)/iu, '');
  const found = await call.desk.suggest(typed, await call.on(text(interaction, 'report')), limits.choices);
  return choices(found.map(({ number, text }) => ({ value: `R${number}`, name: `R${number} · ${text}` })));
}

/** Within Discord's limits, each value once: a report id too long to be a value can still be typed. */
function choices(all: readonly Choice[]): readonly Choice[] {
  const fitting = all
    .filter(({ value }) => value !== '' && value.length <= limits.choiceText)
    .map(({ name, value }) => ({ value, name: shortened(name.replace(/\s+/gu, ' ').trim()) }));
  return [...new Map(fitting.map((choice) => [choice.value, choice])).values()].slice(0, limits.choices);
}

function shortened(name: string): string {
  if (name.length <= limits.choiceText) return name;
  return `${name.slice(0, limits.choiceText - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
