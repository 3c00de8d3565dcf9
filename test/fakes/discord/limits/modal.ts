/**
 * Modals: receiving-and-responding.mdx, Modal (title 45, custom_id 100, one to five components); components/reference.mdx,
 * Label, Text Input, File Upload, Radio Group, Checkbox Group, Checkbox.
 */
import type { Form } from '../refusal.ts';
import { checkCustomId, checkOptions, checkSelect, selectTypes } from './controls.ts';
import { among, isRecord, list, type Path, text, whole } from './measure.ts';

export const modalLimits = {
  title: 45,
  components: 5,
  label: 45,
  description: 100,
  textInput: 4_000,
  textInputPlaceholder: 100,
  files: 10,
  groupOptions: 10,
};

const inLabel = [3, 4, 5, 6, 7, 8, 19, 21, 22, 23];

export function checkModal(modal: Readonly<Record<string, unknown>>, form: Form): void {
  text(form, ['data', 'title'], modal.title, 1, modalLimits.title);
  checkCustomId(form, ['data'], modal.custom_id);
  const seen = new Set<unknown>();
  const path = ['data', 'components'];
  for (const [index, component] of list(form, path, modal.components, 1, modalLimits.components).entries()) {
    const at = [...path, index];
    if (!isRecord(component) || !among(form, [...at, 'type'], component.type, [1, 10, 18])) continue;
    if (component.type === 10) text(form, [...at, 'content'], component.content, 1, modalLimits.textInput);
    else if (component.type === 18) checkLabel(form, at, component, seen);
    else checkLegacyRow(form, at, component, seen);
  }
}

function checkLabel(form: Form, path: Path, label: Readonly<Record<string, unknown>>, seen: Set<unknown>): void {
  text(form, [...path, 'label'], label.label, 1, modalLimits.label);
  text(form, [...path, 'description'], label.description, 0, modalLimits.description);
  const at = [...path, 'component'];
  const child = label.component;
  if (!isRecord(child)) {
    form.fail(at, 'BASE_TYPE_REQUIRED', 'This field is required');
    return;
  }
  if (among(form, [...at, 'type'], child.type, inLabel)) checkField(form, at, child, seen);
}

/** Deprecated but still taken: an action row with one text input, which then needs its own label. */
function checkLegacyRow(form: Form, path: Path, row: Readonly<Record<string, unknown>>, seen: Set<unknown>): void {
  for (const [index, child] of list(form, [...path, 'components'], row.components, 1, 1).entries()) {
    const at = [...path, 'components', index];
    if (!isRecord(child) || !among(form, [...at, 'type'], child.type, [4])) continue;
    text(form, [...at, 'label'], child.label, 1, modalLimits.label);
    checkField(form, at, child, seen);
  }
}

function checkField(form: Form, path: Path, field: Readonly<Record<string, unknown>>, seen: Set<unknown>): void {
  if (seen.has(field.custom_id)) {
    form.fail([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
  seen.add(field.custom_id);
  if (selectTypes.includes(Number(field.type))) {
    checkSelect(form, path, field, 'modal');
    return;
  }
  checkCustomId(form, path, field.custom_id);
  if (field.type === 4) {
    among(form, [...path, 'style'], field.style, [1, 2]);
    whole(form, [...path, 'min_length'], field.min_length, 0, modalLimits.textInput);
    whole(form, [...path, 'max_length'], field.max_length, 1, modalLimits.textInput);
    if (Number(field.min_length ?? 0) > Number(field.max_length ?? modalLimits.textInput)) {
      form.fail([...path, 'min_length'], 'BASE_TYPE_MAX', 'min_length cannot be greater than max_length');
    }
    text(form, [...path, 'placeholder'], field.placeholder, 0, modalLimits.textInputPlaceholder);
    text(form, [...path, 'value'], field.value, 0, Number(field.max_length ?? modalLimits.textInput));
  }
  if (field.type === 19) {
    whole(form, [...path, 'min_values'], field.min_values, 0, modalLimits.files);
    whole(form, [...path, 'max_values'], field.max_values, 1, modalLimits.files);
    list(form, [...path, 'file_types'], field.file_types, 0, modalLimits.files);
  }
  if (field.type === 21) checkOptions(form, path, field.options, 2, modalLimits.groupOptions);
  if (field.type === 22) checkOptions(form, path, field.options, 1, modalLimits.groupOptions);
}

/** application-commands.mdx, Application Command Option Choice Structure: 25 choices, name 1-100, text value 100. */
export function checkChoices(value: unknown, form: Form, path: Path = ['data', 'choices']): void {
  for (const [index, choice] of list(form, path, value ?? [], 0, 25).entries()) {
    if (!isRecord(choice)) continue;
    text(form, [...path, index, 'name'], choice.name, 1, 100);
    if (typeof choice.value === 'string') text(form, [...path, index, 'value'], choice.value, 1, 100);
    else if (typeof choice.value !== 'number') {
      form.fail([...path, index, 'value'], 'BASE_TYPE_REQUIRED', 'This field is required');
    }
  }
}
