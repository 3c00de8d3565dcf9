/** The least a bot can do: acknowledge, then write one line. What the bench holds the program's own bot against. */
import { Client, Events, GatewayIntentBits } from 'discord.js';

const [apiUrl = '', token = ''] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl } });
client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  await interaction.deferReply();
  await interaction.editReply('An answer.');
});
await client.login(token);
