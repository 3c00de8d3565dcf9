/** /digest in Chinese. */
import type { DigestWording } from './digest-wording.ts';

export const digestWordingInChinese: DigestWording = {
  words: {
    digest: { name: '日报', description: '审议日报，供管理本服务器的人使用' },
    schedule: { name: '设置', description: '每天在本频道定时发布日报' },
    preview: { name: '预览', description: '查看现在将发布的日报；只有您能看到' },
    now: { name: '立即', description: '立即发布今天的日报' },
    off: { name: '关闭', description: '不再在本频道发布日报' },
    list: { name: '列表', description: '本服务器的日报，以及下一期的时间' },
    time: { name: '时间', description: '时间：08:00' },
    timezone: { name: '时区', description: '服务器的时区：Asia/Shanghai；初次未填则为 UTC' },
    days: { name: '日子', description: '星期几：1-5，周一至周五；初次未填则为每天' },
    language: { name: '语言', description: '日报的语言' },
    report: { name: '报告', description: '日报所用的报告；未填则为本频道的报告' },
    quiet: { name: '无新事', description: '没有新进展的日子发布什么' },
    catch_up: { name: '补发', description: '错过的日报可在多少小时内补发，1 至 22' },
  },
  quietChoices: { line: '一行', nothing: '不发布' },
};
