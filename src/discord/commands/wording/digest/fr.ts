/** /digest in French. */
import type { DigestWording } from './digest-wording.ts';

export const digestWordingInFrench: DigestWording = {
  words: {
    digest: { name: 'point', description: 'Le point quotidien sur l’examen, pour qui gère ce serveur' },
    schedule: { name: 'prévoir', description: 'Publier un point dans ce salon à une heure du jour' },
    preview: { name: 'aperçu', description: 'Voir le point tel qu’il serait publié ; personne d’autre ne le voit' },
    now: { name: 'maintenant', description: 'Publier le point du jour tout de suite' },
    off: { name: 'désactiver', description: 'Ne plus publier de point dans ce salon' },
    list: { name: 'liste', description: 'Les points de ce serveur et quand vient le prochain' },
    time: { name: 'heure', description: 'Heure du jour : 08:00' },
    timezone: {
      name: 'fuseau',
      description: 'Fuseau horaire du serveur : Europe/Paris ; UTC s’il n’est pas indiqué d’abord',
    },
    days: {
      name: 'jours',
      description: 'Jours de la semaine : 1-5, lun-ven ; tous s’ils ne sont pas indiqués d’abord',
    },
    language: { name: 'langue', description: 'Langue du point' },
    report: { name: 'rapport', description: 'Le rapport concerné ; sinon, celui de ce salon' },
    quiet: { name: 'calme', description: 'Que publier un jour sans rien de nouveau' },
    catch_up: { name: 'rattrapage', description: 'Heures pendant lesquelles un point manqué est rattrapé, de 1 à 22' },
  },
  quietChoices: { line: 'une ligne', nothing: 'rien' },
};
