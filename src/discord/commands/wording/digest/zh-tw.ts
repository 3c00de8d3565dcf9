/** /digest in traditional Chinese. */
import type { DigestWording } from './digest-wording.ts';

export const digestWordingInTraditionalChinese: DigestWording = {
  words: {
    digest: { name: '日報', description: '審議日報，供管理本伺服器的人使用' },
    schedule: { name: '設定', description: '每天在本頻道定時發布日報' },
    preview: { name: '預覽', description: '查看現在將發布的日報；只有您能看到' },
    now: { name: '立即', description: '立即發布今天的日報' },
    off: { name: '關閉', description: '不再在本頻道發布日報' },
    list: { name: '列表', description: '本伺服器的日報，以及下一期的時間' },
    time: { name: '時間', description: '時間：08:00' },
    timezone: { name: '時區', description: '伺服器的時區：Asia/Taipei；初次未填則為 UTC' },
    days: { name: '日子', description: '星期幾：1-5，週一至週五；初次未填則為每天' },
    language: { name: '語言', description: '日報的語言' },
    report: { name: '報告', description: '日報所用的報告；未填則為本頻道的報告' },
    quiet: { name: '無新事', description: '沒有新進展的日子發布什麼' },
    catch_up: { name: '補發', description: '錯過的日報可在多少小時內補發，1 至 22' },
  },
  quietChoices: { line: '一行', nothing: '不發布' },
};
