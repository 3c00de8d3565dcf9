/** What only Discord says of a review, in French. */
import type { DiscordReviewPhrases } from './review-phrases.ts';

export const discordReviewInFrench: DiscordReviewPhrases = {
  review: 'Examen',
  comment: 'Commenter',
  amend: 'Amender',
  acceptance: 'Acceptation',
  action: 'Action clé',
  rating: 'Notation',
  history: 'Historique',
  confirm: 'Confirmer',
  fields: {
    text: { label: 'Votre commentaire', hint: 'Balises et mentions sont montrées telles quelles.' },
    amendment: { label: 'Ce qu’il faudrait lire', hint: 'Changez le texte imprimé ; la différence est montrée.' },
    reason: { label: 'Motif', hint: 'Pourquoi.' },
    acceptance: { label: 'Acceptation par la direction', hint: 'Telle que la direction l’a indiquée.' },
    action: { label: 'Ce qu’il faut faire', hint: 'Une action clé.' },
    responsible: { label: 'Responsable', hint: 'Unité ou personne.' },
    due: { label: 'Échéance', hint: 'Par exemple 2026-11-28 ; vide : aucun délai fixé.' },
    step: { label: 'Mesure proposée', hint: 'Son numéro, si l’action en concerne une.' },
    side: { label: 'Qui note', hint: 'Les deux notations sont distinctes.' },
    rating: { label: 'Progrès', hint: 'Selon ce côté.' },
    item: { label: 'Pour quel objet', hint: 'R5, ¶9 ou décision.' },
  },
  posts: (made, kept) => `Publications : ${made} créées, ${kept} conservées.`,
  noTags:
    'Les étiquettes qui reflètent l’état n’ont pas pu être créées : donnez au bot « Gérer les salons » dans le forum, ou faites de la place (20 au plus), puis ouvrez de nouveau l’examen.',
  permissions: ['Envoyer des messages', 'Créer des fils publics', 'Envoyer des messages dans les fils'],
  archived: ['Gérer les fils'],
  record: {
    title: 'Verser au dossier',
    ask: (author, asker, item) =>
      `${author}, ${asker} demande de verser votre message au dossier comme votre commentaire sur ${item}. Vous seul pouvez l’accepter.`,
    agree: 'Verser au dossier',
    refuse: 'Non',
    refused: 'Rien n’a été versé au dossier.',
    asked: 'La question a été posée à l’auteur.',
    authorOnly: 'Seul l’auteur du message peut en décider.',
    noText: 'Ce message n’a pas de texte à verser au dossier.',
    gone: 'Cette demande n’est plus ouverte. Choisissez de nouveau « Verser au dossier » sur le message.',
  },
};
