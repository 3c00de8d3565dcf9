/** How /digest is named and described in every language Discord shows it in. The English names are those that come back. */
import type { LocalizationMap } from 'discord.js';

type Words = { readonly name: string; readonly description: string };
type Key =
  | 'digest'
  | 'schedule'
  | 'preview'
  | 'now'
  | 'off'
  | 'list'
  | 'time'
  | 'timezone'
  | 'days'
  | 'language'
  | 'report'
  | 'quiet'
  | 'catchUp';
type Wording = Readonly<Record<Key, Words>> & { readonly quietChoices: Readonly<Record<'line' | 'nothing', string>> };

const words = (name: string, description: string): Words => ({ name, description });

const english: Wording = {
  digest: words('digest', 'The daily digest of the review, for those who manage this server'),
  schedule: words('schedule', 'Post a digest in this channel at a time of the day'),
  preview: words('preview', 'See the digest as it would be posted now; nobody else does'),
  now: words('now', 'Post the digest of today at once'),
  off: words('off', 'Post no more digests in this channel'),
  list: words('list', 'The digests of this server, and when each comes next'),
  time: words('time', 'Time of the day: 08:00'),
  timezone: words('timezone', 'Time zone of the server: Europe/Paris; UTC if left out at first'),
  days: words('days', 'Days of the week: 1-5, Mon-Fri; every day if left out at first'),
  language: words('language', 'Language of the digest'),
  report: words('report', 'The report it is about; if left out, the one of this channel'),
  quiet: words('quiet', 'What to post on a day with nothing new'),
  catchUp: words('catch_up', 'Hours for which a missed digest is caught up, from 1 to 22'),
  quietChoices: { line: 'one line', nothing: 'nothing' },
};

const french: Wording = {
  digest: words('point', 'Le point quotidien sur l’examen, pour qui gère ce serveur'),
  schedule: words('prévoir', 'Publier un point dans ce salon à une heure du jour'),
  preview: words('aperçu', 'Voir le point tel qu’il serait publié ; personne d’autre ne le voit'),
  now: words('maintenant', 'Publier le point du jour tout de suite'),
  off: words('désactiver', 'Ne plus publier de point dans ce salon'),
  list: words('liste', 'Les points de ce serveur et quand vient le prochain'),
  time: words('heure', 'Heure du jour : 08:00'),
  timezone: words('fuseau', 'Fuseau horaire du serveur : Europe/Paris ; UTC s’il n’est pas indiqué d’abord'),
  days: words('jours', 'Jours de la semaine : 1-5, lun-ven ; tous s’ils ne sont pas indiqués d’abord'),
  language: words('langue', 'Langue du point'),
  report: words('rapport', 'Le rapport concerné ; sinon, celui de ce salon'),
  quiet: words('calme', 'Que publier un jour sans rien de nouveau'),
  catchUp: words('rattrapage', 'Heures pendant lesquelles un point manqué est rattrapé, de 1 à 22'),
  quietChoices: { line: 'une ligne', nothing: 'rien' },
};

const spanish: Wording = {
  digest: words('resumen', 'El resumen diario del examen, para quien administra este servidor'),
  schedule: words('programar', 'Publicar un resumen en este canal a una hora del día'),
  preview: words('vista_previa', 'Ver el resumen como se publicaría ahora; nadie más lo ve'),
  now: words('ahora', 'Publicar ya el resumen de hoy'),
  off: words('desactivar', 'No publicar más resúmenes en este canal'),
  list: words('lista', 'Los resúmenes de este servidor y cuándo llega el próximo'),
  time: words('hora', 'Hora del día: 08:00'),
  timezone: words('zona', 'Zona horaria del servidor: Europe/Madrid; UTC si no se indica al principio'),
  days: words('días', 'Días de la semana: 1-5, lun-vie; todos si no se indican al principio'),
  language: words('idioma', 'Idioma del resumen'),
  report: words('informe', 'El informe del que trata; si no, el de este canal'),
  quiet: words('sin_novedad', 'Qué publicar un día sin novedades'),
  catchUp: words('recuperar', 'Horas durante las que se recupera un resumen perdido, de 1 a 22'),
  quietChoices: { line: 'una línea', nothing: 'nada' },
};

const chinese: Wording = {
  digest: words('日报', '审议日报，供管理本服务器的人使用'),
  schedule: words('设置', '每天在本频道定时发布日报'),
  preview: words('预览', '查看现在将发布的日报；只有您能看到'),
  now: words('立即', '立即发布今天的日报'),
  off: words('关闭', '不再在本频道发布日报'),
  list: words('列表', '本服务器的日报，以及下一期的时间'),
  time: words('时间', '时间：08:00'),
  timezone: words('时区', '服务器的时区：Asia/Shanghai；初次未填则为 UTC'),
  days: words('日子', '星期几：1-5，周一至周五；初次未填则为每天'),
  language: words('语言', '日报的语言'),
  report: words('报告', '日报所用的报告；未填则为本频道的报告'),
  quiet: words('无新事', '没有新进展的日子发布什么'),
  catchUp: words('补发', '错过的日报可在多少小时内补发，1 至 22'),
  quietChoices: { line: '一行', nothing: '不发布' },
};

const traditionalChinese: Wording = {
  digest: words('日報', '審議日報，供管理本伺服器的人使用'),
  schedule: words('設定', '每天在本頻道定時發布日報'),
  preview: words('預覽', '查看現在將發布的日報；只有您能看到'),
  now: words('立即', '立即發布今天的日報'),
  off: words('關閉', '不再在本頻道發布日報'),
  list: words('列表', '本伺服器的日報，以及下一期的時間'),
  time: words('時間', '時間：08:00'),
  timezone: words('時區', '伺服器的時區：Asia/Taipei；初次未填則為 UTC'),
  days: words('日子', '星期幾：1-5，週一至週五；初次未填則為每天'),
  language: words('語言', '日報的語言'),
  report: words('報告', '日報所用的報告；未填則為本頻道的報告'),
  quiet: words('無新事', '沒有新進展的日子發布什麼'),
  catchUp: words('補發', '錯過的日報可在多少小時內補發，1 至 22'),
  quietChoices: { line: '一行', nothing: '不發布' },
};

const wordings: Readonly<Record<string, Wording>> = {
  'en-US': english,
  'en-GB': english,
  'zh-CN': chinese,
  'zh-TW': traditionalChinese,
  fr: french,
  'es-ES': spanish,
  'es-419': spanish,
};

const localised = (say: (wording: Wording) => string): LocalizationMap =>
  Object.fromEntries(Object.entries(wordings).map(([locale, wording]) => [locale, say(wording)]));

/** Name and description as Discord takes them. */
export function digestWords(key: Key) {
  return {
    name: english[key].name,
    name_localizations: localised((wording) => wording[key].name),
    description: english[key].description,
    description_localizations: localised((wording) => wording[key].description),
  };
}

export function quietChoice(value: 'line' | 'nothing') {
  return {
    name: english.quietChoices[value],
    name_localizations: localised((wording) => wording.quietChoices[value]),
    value,
  };
}
