/** The buttons under an item of a review, and the forms they open. */
import type { Act } from '../../desk/verbs/review/act.ts';
import { UserError } from '../../shared/errors.ts';
import type { Call } from '../call.ts';
import type { ReviewIntent } from '../custom-id.ts';
import type { ComponentHandler, FormHandler, Served, ServingHandler } from '../handler.ts';
import { withPeople } from '../people.ts';
import { reviewControls } from '../review-controls.ts';
import type { FormAct } from '../review-forms.ts';
import { intentOfForm, isFormAct, reviewForm } from '../review-forms.ts';

/** Opens a form for what needs words, and does the rest at once. */
export function review(intent: ReviewIntent): ComponentHandler<ReviewIntent> {
  return isFormAct(intent.act) ? opening(intent.act) : pressed;
}

const opening = (act: FormAct): FormHandler<ReviewIntent> => ({
  modal: async (intent, language, { desk, who }) => {
    const { item, report } = intent;
    const text =
      act === 'amend'
        ? await desk.review.card(item, who, { language, report }).then(
            ({ data }) => data.text,
            // Unknown there: the form says so when it is sent.
            () => '',
          )
        : '';
    return reviewForm(intent, act, language, text);
  },
  press: async () => undefined,
});

const pressed: ServingHandler<ReviewIntent> = {
  answers: () => 'private',
  run: async (interaction, { act, item, report }, call) => {
    const request = { ...call.request, report };
    const { client } = interaction;
    switch (act) {
      case 'consent':
      case 'abstain':
        return done({ intent: { kind: 'take-position', item, stand: act }, key: interaction.id }, report, call, client);
      case 'confirm': {
        const judging = { item, step: undefined, key: interaction.id };
        const { reply } = await call.desk.review.judge(judging, call.who, request);
        return { reply: await withPeople(reply, client, call.who.server), outcome: 'shown' };
      }
      case 'history': {
        const { reply } = await call.desk.review.history(item, call.who, request);
        return { reply: await withPeople(reply, client, call.who.server), outcome: 'shown' };
      }
      default: {
        const { reply, data } = await call.desk.review.card(item, call.who, request);
        return {
          reply: await withPeople(reply, client, call.who.server),
          controls: reviewControls(data, call.language),
          outcome: 'shown',
        };
      }
    }
  },
};

export const filled: ServingHandler<ReviewIntent> = {
  answers: () => 'private',
  run: async (interaction, { act, item, report }, call) => {
    if (!interaction.isModalSubmit() || !isFormAct(act)) throw new UserError('answer-forgotten');
    return done(
      { intent: intentOfForm(interaction, act, item), key: interaction.id },
      report,
      call,
      interaction.client,
    );
  },
};

/** Does it, and has the posts that stand for its items brought up to date. */
export async function done(
  act: Act,
  report: string | undefined,
  call: Call,
  client: Parameters<typeof withPeople>[1],
): Promise<Served> {
  const request = report === undefined ? await call.on(null) : { ...call.request, report };
  const { reply, data } = await call.desk.review.act(act, call.who, request);
  const { server } = call.who;
  return {
    reply: await withPeople(reply, client, server),
    outcome: 'shown',
    ...(server === null ? {} : { changed: [{ server, report: data.report, items: data.items }] }),
  };
}
