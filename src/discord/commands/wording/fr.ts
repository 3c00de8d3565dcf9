/** Commands in French. */
import { digestWordingInFrench as digest } from './digest/fr.ts';
import { reviewWordingInFrench as review } from './review/fr.ts';
import type { CommandWording } from './wording.ts';

export const french: CommandWording = {
  commands: {
    ask: { name: 'demander', description: 'Interroger le rapport ; chaque phrase de la réponse en est une citation' },
    recommendation: { name: 'recommandation', description: 'Consulter les recommandations du rapport' },
    paragraph: { name: 'paragraphe', description: 'Lire des paragraphes tels qu’imprimés' },
    search: { name: 'rechercher', description: 'Trouver les passages les plus proches de certains mots' },
    verify: { name: 'vérifier', description: 'Vérifier une affirmation dans le rapport, phrase par phrase' },
    report: { name: 'rapport', description: 'Les rapports que l’on peut interroger' },
    help: { name: 'aide', description: 'Comment poser une question et à quoi sert chaque commande' },
    privacy: { name: 'confidentialité', description: 'Ce qui est conservé à votre sujet' },
    settings: { name: 'paramètres', description: 'Les paramètres de ce serveur, pour les personnes qui le gèrent' },
    ...review.commands,
  },
  subcommands: {
    recommendation: {
      show: {
        name: 'afficher',
        description: 'Une recommandation, ses étapes proposées, la constatation dont elle découle et la réponse',
      },
      find: { name: 'trouver', description: 'Trouver des recommandations à partir de mots' },
      list: { name: 'liste', description: 'Toutes les recommandations du rapport' },
    },
    report: {
      list: { name: 'liste', description: 'Les rapports que l’on peut interroger' },
      info: { name: 'infos', description: 'À propos d’un rapport : cote, date, sections et contenu' },
      use: { name: 'choisir', description: 'Choisir le rapport consulté dans ce salon' },
    },
    privacy: {
      show: { name: 'afficher', description: 'Ce qui est conservé, pourquoi et pendant combien de temps' },
      export: { name: 'exporter', description: 'Recevoir dans un fichier tout ce qui est conservé à votre sujet' },
      erase: { name: 'effacer', description: 'Effacer tout ce qui est conservé à votre sujet' },
    },
    settings: {
      show: { name: 'afficher', description: 'Les paramètres en vigueur' },
      channels: { name: 'salons', description: 'Choisir les salons où il est répondu aux questions' },
      report: { name: 'rapport', description: 'Choisir le rapport des salons qui n’en ont pas choisi' },
      language: { name: 'langue', description: 'Langue de l’interface pour qui utilise une langue non proposée' },
      retention: { name: 'conservation', description: 'Nombre de jours de conservation des réponses et des avis' },
      limits: { name: 'limites', description: 'Nombre de questions qu’une personne peut poser en une heure' },
      ...review.settings,
    },
    ...review.subcommands,
  },
  options: {
    question: { name: 'question', description: 'Votre question, en chinois, en anglais, en français ou en espagnol' },
    report: { name: 'rapport', description: 'Le rapport à consulter ; à défaut, celui de ce salon' },
    private: { name: 'privé', description: 'Ne montrer la réponse qu’à vous' },
    recommendation: { name: 'recommandation', description: 'Son numéro, ou des mots qui y figurent' },
    words: { name: 'mots', description: 'Les mots à rechercher, dans l’une des quatre langues' },
    number: { name: 'numéro', description: 'Un ou plusieurs paragraphes : 9 ou 9-11' },
    text: { name: 'texte', description: 'L’affirmation à vérifier, en une ou plusieurs phrases' },
    action: { name: 'action', description: 'Autoriser un salon, le retirer ou répondre de nouveau partout' },
    channel: { name: 'salon', description: 'Le salon à autoriser ou à retirer ; à défaut, celui-ci' },
    language: { name: 'langue', description: 'Une langue, ou « automatique » : celle de ce serveur' },
    days: { name: 'jours', description: 'Nombre de jours, de 1 à 365' },
    questions_per_hour: { name: 'questions_par_heure', description: 'Nombre de questions, de 1 à 1 000' },
    ...review.options,
  },
  meanings: {
    wordsOfRecommendation: 'Le sujet des recommandations à trouver',
    reportToDescribe: 'Le rapport à présenter ; à défaut, celui de ce salon',
    reportOfChannel: 'Le rapport à consulter désormais dans ce salon ; sans choix, de nouveau celui du serveur',
    reportOfServer: 'Le rapport à consulter ; sans cette option, le choix actuel est annulé',
  },
  channelActions: { allow: 'autoriser', remove: 'retirer', everywhere: 'répondre partout' },
  languages: {
    zh: 'chinois (中文)',
    en: 'anglais (English)',
    fr: 'français',
    es: 'espagnol (español)',
    automatic: 'automatique',
  },
  menus: { ask: 'Interroger à ce sujet', verify: 'Vérifier dans le rapport', record: review.menu },
  term: review.term,
  digest,
};
