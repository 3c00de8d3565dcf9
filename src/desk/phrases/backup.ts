/** What is said of a copy of the record, in every language. */
import type { Language } from '../../shared/language.ts';

type BackupPhrases = {
  readonly copied: (path: string) => string;
  readonly restored: (path: string, kept: string | null) => string;
};

export const backupPhrases: Readonly<Record<Language, BackupPhrases>> = {
  en: {
    copied: (path) => `The record is copied to ${path}. Reports that were added are not in it: copy their folder too.`,
    restored: (path, kept) =>
      `The record is as it was in ${path}.${kept === null ? '' : ` What was there before is kept in ${kept}.`}`,
  },
  zh: {
    copied: (path) => `记录已复制到 ${path}。其中不含后来添加的报告，请另行复制其文件夹。`,
    restored: (path, kept) => `记录已恢复为 ${path} 中的状态。${kept === null ? '' : `此前的内容保存在 ${kept}。`}`,
  },
  fr: {
    copied: (path) =>
      `Les données sont copiées dans ${path}. Les rapports ajoutés n’y sont pas : copiez aussi leur dossier.`,
    restored: (path, kept) =>
      `Les données sont telles qu’elles étaient dans ${path}.${kept === null ? '' : ` Ce qu’il y avait auparavant est conservé dans ${kept}.`}`,
  },
  es: {
    copied: (path) =>
      `El registro está copiado en ${path}. Los informes añadidos no están en él: copie también su carpeta.`,
    restored: (path, kept) =>
      `El registro está como estaba en ${path}.${kept === null ? '' : ` Lo que había antes se conserva en ${kept}.`}`,
  },
};
