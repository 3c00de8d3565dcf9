/** Expected failures in French: what is wrong, then what to do. */
import type { ErrorPhrases } from '../phrases.ts';
import { reviewErrorsInFrench } from '../review-errors/fr.ts';
import { embeddingError } from './embedding.ts';

export const errorsInFrench: ErrorPhrases = {
  ...reviewErrorsInFrench,
  'file-not-found': (facts) =>
    `Aucun fichier ne se trouve à l’emplacement ${facts.text('path')}. Vérifiez le chemin et réessayez.`,
  'file-is-directory': (facts) =>
    `${facts.text('path')} est un dossier. Indiquez un seul rapport, c’est-à-dire un fichier texte de ce dossier.`,
  'file-unreadable': (facts) =>
    `${facts.text('path')} ne peut pas être lu (${facts.text('reason')}). Vérifiez les droits d’accès ou copiez-le dans un fichier ordinaire.`,
  'file-empty': (facts) => `${facts.text('path')} est vide. Exportez de nouveau le rapport au format texte.`,
  'file-too-large': (facts) =>
    `${facts.text('path')} dépasse ${facts.text('limit')} Mo, bien plus qu’un rapport. Donnez le texte d’un seul rapport.`,
  'file-binary': (facts) =>
    `${facts.text('path')} n’est pas du texte brut${facts.text('format') === '' ? '' : ` (format ${facts.text('format')})`}. Exportez d’abord le rapport au format texte (UTF-8).`,
  'file-encoding': (facts) =>
    facts.text('encoding') === 'unknown'
      ? `${facts.text('path')} est un texte dont l’encodage n’est pas reconnu. Convertissez-le d’abord en UTF-8.`
      : `${facts.text('path')} est encodé en ${facts.text('encoding')}, qui n’est pas pris en charge. Convertissez-le d’abord en UTF-8 (par exemple avec iconv).`,
  'question-empty': () =>
    'Aucune question n’a été posée. Écrivez-en une en chinois, en anglais, en français ou en espagnol.',
  'question-too-long': (facts) =>
    `La question compte ${facts.text('length')} caractères ; la limite est de ${facts.text('limit')}. Posez-la en quelques phrases.`,
  'report-unknown': (facts) =>
    facts.count('matching') > 1
      ? `« ${facts.text('report')} » peut désigner ${facts.list('matching')}. Écrivez le nom complet de l’un d’eux.`
      : `Il n’y a pas de rapport « ${facts.text('report')} ». Rapports disponibles : ${facts.text('known')}. Qui administre le programme en ajoute un avec : report add <fichier>.`,
  'report-none': () =>
    'Il n’y a encore aucun rapport. Qui administre le programme en ajoute un avec : report add <fichier>.',
  'report-exists': (facts) =>
    facts.text('origin') === 'seed'
      ? `Le rapport ${facts.text('report')} est déjà présent : il est fourni avec le programme. Vous pouvez l’interroger dès maintenant.`
      : `Le rapport ${facts.text('report')} est déjà présent. Pour le remplacer, retirez-le d’abord (report remove ${facts.text('report')}).`,
  'report-seed': (facts) =>
    `${facts.text('report')} est fourni avec le programme et ne peut pas être retiré. Seuls les rapports ajoutés peuvent l’être.`,
  'report-without-text': (facts) =>
    `Aucun texte de rapport n’a été trouvé dans ${facts.text('path') || facts.text('report')}. Exportez de nouveau le rapport au format texte et vérifiez le fichier.`,
  'recommendation-unknown': (facts) =>
    `Le rapport ne contient pas de recommandation ${facts.list('numbers')}. Il contient les recommandations ${facts.list('known')}.`,
  'recommendation-none': (facts) =>
    `Le rapport ${facts.text('report')} ne formule aucune recommandation. Interrogez plutôt ses paragraphes.`,
  'paragraph-unknown': (facts) =>
    `Le rapport ne contient pas de paragraphe ${facts.list('numbers')}. Il contient les paragraphes ${facts.list('known')}.`,
  'paragraph-none': (facts) =>
    `Les paragraphes du rapport ${facts.text('report')} ne sont pas numérotés. Posez une question ou cherchez des mots.`,
  'number-invalid': (facts) =>
    `« ${facts.text('value')} » n’est pas un numéro que l’on puisse consulter. Écrivez un numéro à partir de 1, ou plusieurs : 3, 5-7.`,
  'command-unknown': (facts) =>
    facts.text('nearest') === ''
      ? `La commande ${facts.text('command')} n’existe pas. Tapez /help pour voir les commandes.`
      : `La commande ${facts.text('command')} n’existe pas. Vouliez-vous dire ${facts.text('nearest')} ?`,
  'language-unknown': (facts) =>
    `La langue « ${facts.text('language')} » n’est pas proposée. Choisissez zh, en, fr ou es.`,
  'index-unwritable': (facts) =>
    `L’index ne peut pas être écrit dans ${facts.text('path')}. Faites-en un dossier accessible en écriture ou choisissez-en un autre avec INDEX_DIR.`,
  'disk-full': (facts) =>
    `Il ne reste plus de place sur le disque de ${facts.text('path')}. Libérez de l’espace et réessayez.`,
  'data-unwritable': (facts) =>
    `Rien ne peut être conservé dans ${facts.text('path')}. Faites-en un dossier accessible en écriture ou choisissez-en un autre avec DATA_DIR.`,
  'benchmark-invalid': (facts) =>
    `Le banc d’essai ne peut pas être lu : ${facts.text('path')}${Number(facts.text('line')) === 0 ? '' : `, ligne ${facts.text('line')}`} (${facts.text('reason')}). Il faut un dossier contenant corpus.jsonl et queries.jsonl.`,
  'glossary-invalid': (facts) =>
    `Le glossaire ne peut pas être lu : ${facts.text('path')} (${{ 'not-text': 'ce n’est pas du texte en UTF-8', 'no-columns': 'ses colonnes ne sont pas nommées' }[facts.text('reason')] ?? 'ce fichier n’existe pas'}). C’est un fichier texte : sa première ligne nomme les colonnes, au moins deux parmi zh, en, fr et es, séparées par des tabulations. Voir GLOSSARY_FILE.`,
  'embedding-failed': (facts) => embeddingError('fr', facts.text('model'), facts.text('reason')),
  'batch-line-invalid': (facts) =>
    facts.count('failed') > 0
      ? `Sans réponse : ${facts.count('failed') === 1 ? 'ligne' : 'lignes'} ${facts.list('failed')} du lot. Le champ « error » de chacune en donne la raison ; corrigez et relancez ces lignes.`
      : `La ligne ${facts.text('line')} n’est pas une question. Écrivez un objet JSON par ligne : {"id": "1", "question": "..."}.`,
  'config-invalid': (facts) =>
    `La configuration est inutilisable. Corrigez-la dans l’environnement ou dans .env : ${facts.text('problems')}.`,
  'text-empty': () =>
    'Ce message ne contient aucun texte à vérifier ni à interroger. Choisissez-en un qui contienne du texte.',
  'text-too-long': (facts) =>
    `Le texte compte ${facts.text('length')} caractères ; la vérification en admet ${facts.text('limit')}. Soumettez-le en plusieurs parties.`,
  'server-only': () =>
    'Ceci ne fonctionne que sur un serveur, pas dans un message privé. Utilisez un salon d’un serveur.',
  'manager-only': () =>
    'Ceci est réservé aux personnes qui ont la permission « Gérer le serveur ». Adressez-vous à l’une d’elles ou demandez-lui cette permission.',
  'asker-only': () =>
    'Seule la personne qui a posé la question peut faire cela. Posez vous-même la question avec /ask.',
  'channel-not-allowed': (facts) =>
    facts.count('channels') === 0
      ? 'Il n’est pas répondu aux questions dans ce salon. Demandez à une personne qui gère le serveur dans quel salon les poser.'
      : `Il n’est pas répondu aux questions dans ce salon. Posez la vôtre dans ${facts.list('channels')}.`,
  'channel-last': () =>
    'C’est le dernier salon autorisé. Pour que le programme réponde partout, choisissez « partout » ; ou autorisez d’abord un autre salon.',
  'setting-invalid': (facts) =>
    `La valeur « ${facts.text('value')} » n’est pas possible pour ${facts.text('setting')}. Valeurs admises : ${facts.text('allowed')}.`,
  'answer-forgotten': () => 'La réponse liée à ce bouton n’est plus conservée. Posez de nouveau la question.',
  'item-ambiguous': (facts) =>
    `Plusieurs recommandations portent le numéro ${facts.text('item')}. Indiquez l’une d’elles : ${facts.list('known')}.`,
  'moment-invalid': (facts) =>
    `« ${facts.text('value')} » n’est pas un moment à venir. Écrivez un jour et une heure (2026-12-01 17:00), un jour, ou un délai (3d, 48h).`,
  'review-occupied': () =>
    'Cet examen a déjà un registre, dont rien n’est écrasé. Importez dans un serveur ou un rapport qui n’en a pas.',
  'record-unavailable': (facts) =>
    `Les données conservées ne peuvent être ni lues ni modifiées pour l’instant${facts.text('reason') === '' ? '' : ` (${facts.text('reason')})`}. Réessayez dans un instant ; si cela persiste, la personne qui exploite le programme doit consulter le journal.`,
  'record-newer': (facts) =>
    `La base de données ${facts.text('path')} a été écrite par une version plus récente du programme (${facts.text('version')} ; connue ici : ${facts.text('known')}). Mettez le programme à jour ou choisissez un autre dossier avec DATA_DIR.`,
  'ledger-file-invalid': (facts) =>
    `${facts.text('path')} n’est pas un export complet d’un examen${facts.text('event') === '0' ? '' : ` (l’événement ${facts.text('event')} est endommagé)`} : rien n’en a été repris. Exportez de nouveau l’examen en JSON, sans modifier le fichier.`,
  'ledger-file-newer': (facts) =>
    `${facts.text('path')} a été exporté par une version plus récente de ce programme (format ${facts.text('version')} ; connu ici : ${facts.text('known')}). Mettez d’abord le programme à jour.`,
  'ledger-file-too-large': (facts) =>
    `${facts.text('path')} dépasse ${facts.text('limit')} Mo, bien plus qu’un examen n’en compte. Donnez le fichier tel qu’il a été exporté.`,
  'queue-full': (facts) =>
    `Trop de questions sont déjà en attente sur ce serveur (${facts.text('waiting')}). Reposez la vôtre dans une minute.`,
  'questions-limit': (facts) =>
    `Vous avez posé ${facts.text('limit')} questions en une heure, le maximum permis sur ce serveur. Vous pourrez poser la suivante dans ${facts.text('minutes')} ${facts.text('minutes') === '1' ? 'minute' : 'minutes'}.`,
  cancelled: () => 'Annulé. Plus rien n’est demandé pour cette question.',
  'nothing-to-cancel': () => 'Il n’y a plus de réponse en cours ici. Reposez la question si besoin.',
  restarting: () => 'Le programme redémarre. Reposez la question dans une minute.',
  'permission-missing': (facts) =>
    facts.text('guild') === ''
      ? `Il manque au bot, dans ${facts.text('channel') || 'ce salon'}, ${facts.count('permissions') === 1 ? 'la permission suivante' : 'les permissions suivantes'} : ${facts.list('permissions')}. Demandez à une personne qui gère le serveur de ${facts.count('permissions') === 1 ? 'l’accorder' : 'les accorder'}.`
      : `Les commandes ne peuvent pas être enregistrées sur le serveur ${facts.text('guild')}. Vérifiez DISCORD_GUILD_ID et invitez-y le bot avec les autorisations OAuth2 ${facts.list('permissions')}.`,
  'discord-token-missing': () =>
    'Le jeton Discord manque. Définissez DISCORD_TOKEN, dans l’environnement ou dans .env, avec le jeton du bot (portail des développeurs, page « Bot »).',
  'discord-token-refused': () =>
    'Discord n’accepte pas le jeton. Créez-en un nouveau dans le portail des développeurs, page « Bot », et placez-le dans DISCORD_TOKEN.',
  'discord-intent-refused': () =>
    'DISCORD_MESSAGE_CONTENT est activé, mais l’option Message Content Intent ne l’est pas pour cette application. Activez-la dans le portail des développeurs, page « Bot », ou supprimez la variable.',
  'discord-unreachable': (facts) =>
    `Discord est injoignable à l’adresse ${facts.text('url')} (${facts.text('reason')}). Vérifiez le réseau, ainsi que DISCORD_API_URL si cette variable est définie, puis réessayez.`,
};
