/** What triage says in Chinese; part of the catalogue (zh.ts). */
export const triageZh = {
  'error.nothing_to_check': '每个页面都已判定，没有可抽查的。导入更多页面后再抽查。',
};
