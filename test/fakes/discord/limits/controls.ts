/** Buttons and selects, in messages and in modals (components/reference.mdx: Button, String Select, User Select, ...). */
import type { Form } from '../refusal.ts';
import { among, isRecord, list, type Path, text, whole } from './measure.ts';

type Record_ = Readonly<Record<string, unknown>>;

export const selectTypes: readonly number[] = [3, 5, 6, 7, 8];

export const controlLimits = {
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  options: 25,
  optionText: 100,
  placeholder: 150,
};

export const checkCustomId = (form: Form, path: Path, value: unknown): boolean =>
  text(form, [...path, 'custom_id'], value, 1, controlLimits.customId);

export function checkButton(form: Form, path: Path, button: Record_): void {
  if (!among(form, [...path, 'style'], button.style, [1, 2, 3, 4, 5, 6])) return;
  text(form, [...path, 'label'], button.label, 0, controlLimits.buttonLabel);
  const forbid = (field: string): void => {
    if (button[field] !== undefined && button[field] !== null) {
      form.fail(
        [...path, field],
        'COMPONENT_FIELD_NOT_ALLOWED',
        `A button of style ${String(button.style)} cannot have ${field}`,
      );
    }
  };
  if (button.style === 6) {
    for (const field of ['custom_id', 'label', 'url', 'emoji']) forbid(field);
    if (button.sku_id === undefined) form.fail([...path, 'sku_id'], 'BASE_TYPE_REQUIRED', 'This field is required');
    return;
  }
  forbid('sku_id');
  if ((button.label === undefined || button.label === null || button.label === '') && button.emoji === undefined) {
    form.fail(path, 'BUTTON_COMPONENT_INVALID_EMOJI_OR_LABEL', 'A button must have a label or an emoji');
  }
  if (button.style === 5) {
    forbid('custom_id');
    if (
      text(form, [...path, 'url'], button.url, 1, controlLimits.buttonUrl) &&
      !/^(?:https?|discord):\/\//u.test(button.url)
    ) {
      form.fail([...path, 'url'], 'URL_TYPE_INVALID_SCHEME', `Scheme must be one of ('http', 'https', 'discord').`);
    }
    return;
  }
  forbid('url');
  checkCustomId(form, path, button.custom_id);
}

export function checkSelect(form: Form, path: Path, select: Record_, place: 'message' | 'modal'): void {
  checkCustomId(form, path, select.custom_id);
  text(form, [...path, 'placeholder'], select.placeholder, 0, controlLimits.placeholder);
  whole(form, [...path, 'min_values'], select.min_values, 0, controlLimits.options);
  whole(form, [...path, 'max_values'], select.max_values, 1, controlLimits.options);
  const least = typeof select.min_values === 'number' ? select.min_values : 1;
  const most = typeof select.max_values === 'number' ? select.max_values : 1;
  if (least > most) form.fail([...path, 'min_values'], 'BASE_TYPE_MAX', 'min_values cannot be greater than max_values');
  if (place === 'modal' && select.disabled === true) {
    form.fail([...path, 'disabled'], 'COMPONENT_FIELD_NOT_ALLOWED', 'A select in a modal cannot be disabled');
  }
  if (select.type !== 3) return;
  const options = checkOptions(form, path, select.options, 1, controlLimits.options);
  if (most > options.length && select.max_values !== undefined) {
    form.fail([...path, 'max_values'], 'BASE_TYPE_MAX', 'max_values cannot be greater than the number of options');
  }
  if (options.filter((option) => isRecord(option) && option.default === true).length > most) {
    form.fail([...path, 'options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'More defaults than max_values');
  }
}

/** Options of a select, a radio group or a checkbox group: label, value and description of 100 characters each. */
export function checkOptions(form: Form, path: Path, value: unknown, least: number, most: number): readonly unknown[] {
  const options = list(form, [...path, 'options'], value, least, most);
  const seen = new Set<unknown>();
  for (const [index, option] of options.entries()) {
    if (!isRecord(option)) continue;
    const at = [...path, 'options', index];
    text(form, [...at, 'label'], option.label, 1, controlLimits.optionText);
    text(form, [...at, 'value'], option.value, 1, controlLimits.optionText);
    text(form, [...at, 'description'], option.description, 0, controlLimits.optionText);
    if (seen.has(option.value)) {
      form.fail(
        [...at, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    }
    seen.add(option.value);
  }
  return options;
}
