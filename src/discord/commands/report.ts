/** /report: the reports that are known, one of them, and which one this channel reads. */
import type { CommandHandler } from '../handler.ts';
import { completeReport } from './complete.ts';
import { subcommandName } from './names.ts';
import { subcommandOf, text } from './options.ts';

export const report: CommandHandler = {
  isPrivate: () => false,
  isQuestion: false,
  run: async (interaction, call) => {
    const { desk, who, request } = call;
    switch (subcommandOf(interaction)) {
      case subcommandName.report.use: {
        const { reply } = await desk.useReport(text(interaction, 'report'), who, request);
        return { reply, outcome: 'shown' };
      }
      case subcommandName.report.info: {
        const { reply } = await desk.report(undefined, await call.on(text(interaction, 'report')));
        return { reply, outcome: 'shown' };
      }
      default:
        return { reply: (await desk.reports(request)).reply, outcome: 'shown' };
    }
  },
  complete: completeReport,
};
