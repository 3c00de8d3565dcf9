/** Expected failures of a review in French: what is wrong, then what to do. */
import type { ReviewErrorPhrases } from '../phrases.ts';

const rights: Readonly<Record<string, string>> = {
  conduct: 'conduire l’examen',
  acceptance: 'enregistrer l’acceptation',
  actions: 'enregistrer les actions clés',
  ratings: 'enregistrer les notations',
};

const acceptances: Readonly<Record<string, string>> = {
  'partially accepted': 'partiellement acceptée',
  'not accepted': 'non acceptée',
};

export const reviewErrorsInFrench: ReviewErrorPhrases = {
  'right-missing': (facts) =>
    `Il faut pour cela le droit de ${rights[facts.text('right')] ?? facts.text('right')}. Demandez à une personne qui gère le serveur de l’accorder à l’un de vos rôles.`,
  'author-only': () =>
    'Ces mots sont ceux de quelqu’un d’autre, qui seul peut les modifier ou les retirer. Écrivez votre propre commentaire.',
  'review-not-open': () =>
    'L’examen de ce rapport n’est pas ouvert et ne reçoit ni commentaires, ni amendements, ni positions. Demandez à la personne qui le conduit de l’ouvrir.',
  'review-changed': () =>
    'Quelqu’un d’autre a modifié ceci pendant que vous écriviez. Regardez-en l’état actuel, puis modifiez-le de nouveau.',
  'item-unknown': (facts) =>
    `Le rapport n’a pas d’élément « ${facts.text('item')} » à examiner. Indiquez une recommandation (R5), un paragraphe (¶9) ou le point appelant une décision (decision).`,
  'item-unsuited': (facts) =>
    facts.count('suited') === 1
      ? `Cela ne vaut que pour une recommandation, pas pour ${facts.text('item')}. Indiquez-en une, ou écrivez un commentaire.`
      : `Cela ne vaut que pour une recommandation ou le point appelant une décision, pas pour ${facts.text('item')}. Indiquez l’un d’eux, ou écrivez un commentaire.`,
  'entry-unknown': () =>
    'Ceci ne figure pas dans cet examen. Consultez la fiche de l’élément pour voir ce qui y figure.',
  'entry-withdrawn': () => 'Ceci a été retiré et reste en l’état. Écrivez-en un nouveau.',
  'words-missing': () => 'Il n’y a pas de texte. Écrivez-en un et envoyez-le de nouveau.',
  'words-too-long': (facts) =>
    `Le texte compte ${facts.text('length')} caractères ; ${facts.text('limit')} au plus sont conservés. Abrégez-le, ou envoyez-le en plusieurs fois.`,
  'reason-required': (facts) =>
    `« ${acceptances[facts.text('acceptance')] ?? facts.text('acceptance')} » demande un motif. Indiquez-le, puis enregistrez de nouveau.`,
  'choice-invalid': (facts) =>
    `« ${facts.text('value')} » n’est pas un choix possible. Choisissez parmi : ${facts.text('allowed')}.`,
  'call-items': () => 'L’appel ne nomme rien sur quoi prendre position. Indiquez au moins une recommandation.',
  'call-open-already': (facts) =>
    `Un appel à positions sur ${facts.text('item')} est déjà ouvert. Attendez sa clôture, ou clôturez-le d’abord.`,
  'call-closed': (facts) =>
    `L’appel à positions sur ${facts.text('item')} est clos : les positions ne peuvent plus changer. Demandez un nouvel appel à la personne qui conduit l’examen.`,
  'quorum-invalid': (facts) => `Le quorum est un nombre entier de 1 à ${facts.text('limit')}. Indiquez-en un.`,
  'closing-invalid': () => 'Un appel se clôt à un moment à venir, dans l’année. Choisissez un autre moment.',
  'amendment-same': () => 'L’amendement se lit comme le rapport. Écrivez le texte tel qu’il devrait être.',
  'due-invalid': (facts) =>
    `« ${facts.text('value')} » n’est pas un jour du calendrier. Écrivez-le sous la forme 2026-11-28, ou laissez-le vide si aucun délai n’est fixé.`,
  'step-unknown': (facts) =>
    facts.text('known') === '0'
      ? 'La recommandation n’a pas de mesures proposées. Ne précisez pas de mesure.'
      : `La recommandation n’a pas de mesure proposée ${facts.text('step')} : elle en a ${facts.text('known')}. Indiquez l’une d’elles.`,
  'address-invalid': () => 'Ce n’est pas l’adresse d’une page. Écrivez-en une qui commence par https:// ou http://.',
  'sentence-unknown': () =>
    'L’une des phrases ne figure dans aucune réponse du rapport. Reprenez-les telles qu’elles sont imprimées.',
  'database-unreachable': (facts) =>
    `La base de données à ${facts.text('path')} est injoignable (${facts.text('reason')}). Vérifiez qu’elle fonctionne, ainsi que l’hôte et le port dans DATABASE_URL.`,
  'database-refused': (facts) =>
    `La base de données à ${facts.text('path')} refuse le nom ou le mot de passe. Corrigez-les dans DATABASE_URL.`,
  'database-unknown': (facts) =>
    `Il n’y a pas de telle base de données à ${facts.text('path')}. Créez-la, ou corrigez son nom dans DATABASE_URL.`,
  'backup-exists': (facts) =>
    `Il y a déjà un fichier à ${facts.text('path')}, et rien n’est écrasé. Indiquez-en un autre.`,
  'backup-damaged': (facts) =>
    `${facts.text('path')} n’est pas une copie complète des données et n’a pas été remise en place. Indiquez une autre copie.`,
  'backup-of-server': () =>
    'Les données sont dans Postgres (DATABASE_URL) : copiez-les avec pg_dump et remettez-les avec pg_restore.',
};
