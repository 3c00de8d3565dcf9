/** What only Discord says, in French. */
import type { DiscordPhrases } from './phrases.ts';

export const french: DiscordPhrases = {
  working: 'Recherche dans le rapport…',
  waiting: (before) => {
    if (before === 0) return 'Votre question est la prochaine sur ce serveur.';
    return before === 1
      ? 'Une question précède la vôtre sur ce serveur.'
      : `${before} questions précèdent la vôtre sur ce serveur.`;
  },
  continued: (part, of) => `Partie ${part} sur ${of}`,
  attached: (fileName) => `Le texte complet est joint : ${fileName}.`,
  cancel: 'Annuler',
  receipts: 'Sources',
  discuss: 'Discuter',
  share: 'Partager',
  previous: (mark) => `◀ ${mark}`,
  next: (mark) => `${mark} ▶`,
  openPlace: 'Ouvrir un paragraphe cité',
  thread: {
    mention: 'Poursuivez ici : mentionnez-moi dans votre message ou répondez à l’un des miens.',
    free: 'Poursuivez ici : chaque message est lu comme une question sur le rapport.',
    opened: 'La discussion se poursuit dans un fil.',
    open: 'Aller au fil',
    impossible: 'Aucun fil ne peut être ouvert ici. Posez la question dans un salon textuel d’un serveur.',
    permissions: ['Créer des fils publics', 'Envoyer des messages dans les fils'],
  },
  reason: {
    title: 'Qu’est-ce qui ne va pas ?',
    label: 'Quelle était la bonne réponse ?',
    hint: 'Un numéro de paragraphe est ce qui aide le plus.',
  },
  shared: 'Partagé dans ce salon.',
  late: 'La réponse a pris plus de temps que Discord n’en accorde ; la voici donc ici.',
  latePrivate:
    'Votre réponse privée a pris plus de temps que Discord n’en accorde et n’a pas pu être affichée. Veuillez reposer la question.',
  mentioned:
    'Écrivez votre question après la mention, par exemple : que dit la recommandation 5 ? /help montre le reste.',
  erase: {
    warning: 'Cette opération est définitive. Les messages et les fils déjà publiés sur Discord y restent.',
    confirm: 'Effacer ce qui me concerne',
  },
  help: {
    ask: 'Mentionnez-moi avec une question, écrivez-moi directement ou utilisez une commande. Les questions peuvent être en chinois, en anglais, en français ou en espagnol. Continuez ensuite : « et la réponse à celle-ci ? » ; ou répondez au message qui vous intéresse.',
    menus: 'Sur tout message, sous Applications :',
    checked: 'Chaque phrase d’une réponse est tirée du rapport. ¶9 désigne le paragraphe 9, R5 la recommandation 5.',
  },
  registered: {
    created: 'Créées',
    changed: 'Modifiées',
    removed: 'Supprimées',
    unchanged: 'Inchangées',
    invite: 'Lien d’invitation',
  },
  connected: (servers) =>
    `Connecté à Discord : ${servers} ${servers > 1 ? 'serveurs' : 'serveur'}. Ctrl-C arrête le bot.`,
};
