/**
 * The data of a filled-in modal, shaped like the modal the bot showed (components/reference.mdx, ... Interaction Response
 * Structure). Refuses what the Discord app would not send: unknown fields, missing ones, values out of bounds.
 */
import type { Channel, Component, Fields } from '../model.ts';
import { everyComponent } from '../tree.ts';
import type { World } from '../world.ts';
import { attach, type FileToSend, resolve } from './command-data.ts';

export type FieldValue = string | boolean | readonly string[] | readonly FileToSend[] | FileToSend;

export function modalData(
  world: World,
  channel: Channel,
  modal: Component,
  values: Readonly<Record<string, FieldValue>>,
  unchecked: boolean,
): Fields {
  const resolved: Record<string, Record<string, Fields>> = {};
  const note = (kind: string, id: string, value: Fields): void => {
    resolved[kind] = { ...resolved[kind], [id]: value };
  };
  const fields = everyComponent(modal.components ?? []).filter(({ custom_id: id }) => id !== undefined);
  const unknown = Object.keys(values).filter((id) => !fields.some((field) => field.custom_id === id));
  if (unknown.length > 0 && !unchecked) {
    throw new Error(
      `The modal has no field ${unknown.join(', ')}; it has: ${fields.map((field) => field.custom_id).join(', ')}`,
    );
  }
  let number = 0;
  const answer = (component: Component): Fields => {
    number += 1;
    const base = { type: component.type, id: component.id ?? number };
    if (component.type === 18 && component.component !== undefined)
      return { ...base, component: answer(component.component) };
    if (component.type === 1) return { ...base, components: (component.components ?? []).map(answer) };
    if (component.custom_id === undefined) return base;
    return {
      ...base,
      custom_id: component.custom_id,
      ...filled(world, channel, component, values[component.custom_id], unchecked, note),
    };
  };
  const components = (modal.components ?? []).map(answer);
  return { custom_id: modal.custom_id, components, ...(Object.keys(resolved).length === 0 ? {} : { resolved }) };
}

type Note = (kind: string, id: string, value: Fields) => void;

function filled(
  world: World,
  channel: Channel,
  field: Component,
  value: FieldValue | undefined,
  unchecked: boolean,
  note: Note,
): Fields {
  const refuse = (why: string): void => {
    if (!unchecked) throw new Error(`The field "${field.custom_id}" cannot be ${JSON.stringify(value)}: ${why}`);
  };
  const required = field.required !== false;
  if (field.type === 4) {
    const text = typeof value === 'string' ? value : value === undefined ? (field.value ?? '') : '';
    if (text === '' && required) refuse('it is required');
    if (text !== '' && text.length < (field.min_length ?? 0)) refuse(`it is shorter than ${field.min_length}`);
    if (text.length > (field.max_length ?? 4_000)) refuse(`it is longer than ${field.max_length ?? 4_000}`);
    return { value: text };
  }
  if (field.type === 23) return { value: value === true };
  if (field.type === 21) {
    const chosen =
      typeof value === 'string' ? value : (field.options?.find((option) => option.default === true)?.value ?? null);
    if (chosen === null && required) refuse('it is required');
    if (chosen !== null && !field.options?.some((option) => option.value === chosen))
      refuse('it is none of the options');
    return { value: chosen };
  }
  const values = value === undefined || typeof value === 'boolean' ? [] : [value].flat();
  const least = field.min_values ?? (required ? 1 : 0);
  const most = field.max_values ?? (field.type === 22 ? (field.options?.length ?? 1) : 1);
  if (values.length < least && (required || values.length > 0)) refuse(`at least ${least} must be chosen`);
  if (values.length > most) refuse(`at most ${most} can be chosen`);
  if (field.type === 19) return { values: values.map((file) => attach(world, channel, file as FileToSend, note)) };
  const ids = values.map(String);
  if (field.options !== undefined && ids.some((id) => !field.options?.some((option) => option.value === id)))
    refuse('it is none of the options');
  if (field.type >= 5 && field.type <= 8) for (const id of ids) resolve(world, channel, id, note);
  return { values: ids };
}
