/** /digest in English. */
import type { DigestWording } from './digest-wording.ts';

export const digestWordingInEnglish: DigestWording = {
  words: {
    digest: { name: 'digest', description: 'The daily digest of the review, for those who manage this server' },
    schedule: { name: 'schedule', description: 'Post a digest in this channel at a time of the day' },
    preview: { name: 'preview', description: 'See the digest as it would be posted now; nobody else does' },
    now: { name: 'now', description: 'Post the digest of today at once' },
    off: { name: 'off', description: 'Post no more digests in this channel' },
    list: { name: 'list', description: 'The digests of this server, and when each comes next' },
    time: { name: 'time', description: 'Time of the day: 08:00' },
    timezone: { name: 'timezone', description: 'Time zone of the server: Europe/Paris; UTC if left out at first' },
    days: { name: 'days', description: 'Days of the week: 1-5, Mon-Fri; every day if left out at first' },
    language: { name: 'language', description: 'Language of the digest' },
    report: { name: 'report', description: 'The report it is about; if left out, the one of this channel' },
    quiet: { name: 'quiet', description: 'What to post on a day with nothing new' },
    catch_up: { name: 'catch_up', description: 'Hours for which a missed digest is caught up, from 1 to 22' },
  },
  quietChoices: { line: 'one line', nothing: 'nothing' },
};
