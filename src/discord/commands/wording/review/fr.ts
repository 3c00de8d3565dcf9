/** The review's commands in French. */
import { choiceName } from '../../../../desk/verbs/review/choices.ts';
import type { ReviewWording } from './review-wording.ts';

/** Values that the terms of a review do not name. */
const names: Readonly<Record<string, string>> = {
  person: 'personne',
  group: 'groupe',
  conduct: 'ouvrir et clore',
  acceptance: 'acceptation',
  actions: 'actions clés',
  ratings: 'notations',
};

export const reviewWordingInFrench: ReviewWording = {
  commands: {
    review: { name: 'examen', description: 'L’examen du rapport : ce qui en est dit et ce qu’il en advient' },
    comment: { name: 'commentaire', description: 'Commentaires sur les recommandations et les paragraphes' },
    amendment: { name: 'amendement', description: 'Amendements à une recommandation ou au projet de décision' },
    position: { name: 'prise-de-position', description: 'Votre position sur une recommandation' },
    call: { name: 'appel', description: 'Appels à positions' },
    acceptance: { name: 'acceptation', description: 'Consigner si la direction accepte une recommandation' },
    action: { name: 'suivi', description: 'Actions clés qui donnent suite à une recommandation' },
    rating: { name: 'notation', description: 'Noter les progrès d’une recommandation' },
  },
  subcommands: {
    review: {
      open: { name: 'ouvrir', description: 'Ouvrir l’examen ; avec un lieu, une publication par recommandation' },
      close: { name: 'clore', description: 'Clore l’examen' },
      board: { name: 'tableau', description: 'Toutes les recommandations d’un coup d’œil, avec une image' },
      show: { name: 'voir', description: 'Un objet et tout ce qui en a été dit' },
      history: { name: 'historique', description: 'Qui a fait quoi, quand, et à partir de quoi' },
      answered: { name: 'réponse', description: 'Quelles phrases de la réponse concernent un objet' },
      export: { name: 'exporter', description: 'L’examen sous forme de fichier' },
    },
    comment: {
      add: { name: 'ajouter', description: 'Commenter un objet' },
      edit: { name: 'modifier', description: 'Modifier un de vos commentaires' },
      withdraw: { name: 'retirer', description: 'Retirer un de vos commentaires' },
    },
    amendment: {
      suggest: { name: 'proposer', description: 'Proposer ce qu’un objet devrait dire' },
      edit: { name: 'modifier', description: 'Modifier un de vos amendements' },
      withdraw: { name: 'retirer', description: 'Retirer un de vos amendements' },
    },
    position: {
      take: { name: 'prendre', description: 'Prendre position' },
      withdraw: { name: 'retirer', description: 'Retirer votre position' },
    },
    call: {
      open: { name: 'ouvrir', description: 'Demander des positions jusqu’à une date de clôture' },
      close: { name: 'clore', description: 'Clore un appel avant son terme' },
    },
    action: {
      add: { name: 'ajouter', description: 'Ajouter une action clé' },
      change: { name: 'modifier', description: 'Modifier une action clé' },
      comment: { name: 'commenter', description: 'Commenter une action clé' },
      document: { name: 'pièce', description: 'Joindre un document à une action clé' },
    },
  },
  settings: {
    zone: { name: 'fuseau', description: 'Fuseau horaire des échéances et des clôtures' },
    groups: { name: 'groupes', description: 'Groupe des personnes qui ont un rôle' },
    rights: { name: 'droits', description: 'Ce que peuvent faire dans un examen les personnes qui ont un rôle' },
  },
  options: {
    item: { name: 'objet', description: 'Recommandation (R5), paragraphe (¶9) ou décision' },
    id: { name: 'identifiant', description: 'Tel qu’il figure à côté sur la fiche' },
    new_text: { name: 'texte-nouveau', description: 'Votre texte ; s’il manque, un formulaire s’ouvre' },
    reason: { name: 'motif', description: 'Pourquoi' },
    stand: { name: 'avis', description: 'Assentiment, objection ou abstention' },
    acceptance: { name: 'acceptation', description: 'Telle que la direction l’a indiquée' },
    responsible: { name: 'responsable', description: 'Unité ou personne ; « none » pour personne' },
    due: { name: 'échéance', description: 'Jour, par exemple 2026-11-28 ; « none » pour aucun délai' },
    status: { name: 'statut', description: 'Tel qu’il est ; le retard se déduit de la date' },
    step: { name: 'mesure', description: 'Pour quelle mesure proposée, à partir de 1' },
    title: { name: 'titre', description: 'Nom du document' },
    address: { name: 'adresse', description: 'Où il se trouve : https://…' },
    side: { name: 'côté', description: 'Qui note : la direction ou l’évaluation indépendante' },
    rating: { name: 'note', description: 'Progrès ; si elle manque, la notation est retirée' },
    format: { name: 'genre', description: 'Genre de fichier' },
    reply_to: { name: 'en-réponse-à', description: 'Identifiant du commentaire auquel vous répondez' },
    closes: { name: 'clôture', description: '« 2026-12-01 17:00 », ou à partir de maintenant : 3d, 48h' },
    quorum: { name: 'minimum', description: 'Combien doivent s’exprimer' },
    per: { name: 'décompte', description: 'Qui compte une fois : une personne ou un groupe' },
    place: { name: 'lieu', description: 'Forum ou salon textuel pour une publication par recommandation' },
    zone: { name: 'fuseau', description: 'Par exemple Europe/Paris ou UTC' },
    role: { name: 'rôle', description: 'Rôle de ce serveur' },
    group: { name: 'groupe', description: 'Par exemple Gouvernements, Employeurs, Travailleurs, Bureau ; sinon aucun' },
    right: { name: 'droit', description: 'Donné si le rôle ne l’a pas, sinon retiré' },
    sentences: {
      name: 'phrases',
      description: 'Pour corriger : phrases de la réponse, séparées par | ; « none » pour aucune',
    },
  },
  menu: 'Verser au dossier',
  term: (kind, value) => (kind === 'right' || kind === 'per' ? (names[value] ?? value) : choiceName(kind, value, 'fr')),
};
