/** /privacy: what is kept about a person, all of it as a file, and its deletion once they confirm it. */
import { ButtonStyle, ComponentType } from 'discord.js';
import type { Block } from '../../desk/reply.ts';
import { encodeIntent } from '../custom-id.ts';
import type { CommandHandler } from '../handler.ts';
import { discordPhrasesOf } from '../phrases/index.ts';
import { subcommandName } from './names.ts';
import { subcommandOf } from './options.ts';

export const privacy: CommandHandler = {
  isPrivate: () => true,
  isQuestion: false,
  isAnsweredEverywhere: true,
  run: async (interaction, { desk, who, request, language }) => {
    const words = discordPhrasesOf(language);
    switch (subcommandOf(interaction)) {
      case subcommandName.privacy.export: {
        const { reply, data } = await desk.exportPersonal(who, request);
        const file = { name: 'rapporteur-export.json', content: `${JSON.stringify(data, null, 2)}\n` };
        return { reply, outcome: 'shown', file };
      }
      case subcommandName.privacy.erase: {
        const warning: Block = { kind: 'text', tone: 'warning', text: words.erase.warning };
        const confirm = {
          type: ComponentType.Button as const,
          style: ButtonStyle.Danger as const,
          custom_id: encodeIntent({ kind: 'erase' }),
          label: words.erase.confirm,
        };
        return {
          reply: { language, blocks: [warning] },
          controls: [{ type: ComponentType.ActionRow, components: [confirm] }],
          outcome: 'shown',
        };
      }
      default:
        return { reply: (await desk.privacy(who, request)).reply, outcome: 'shown' };
    }
  },
};
