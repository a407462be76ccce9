/** What is said in Chinese of steps that concern many documents; part of the catalogue (zh.ts). */
export const bulkZh = {
  'bulk.open': '批量接受…',
  'bulk.title': '接受列表中有把握的建议',
  'bulk.found_other': '{{count}} 条建议，分布在 {{pages}}里',
  'bulk.byCode': '按编码',
  'bulk.sample': '其中最没把握的',
  'bulk.leftOut_other': '另有 {{count}} 条的编码已不在用，留待逐条处理。',
  'bulk.looking': '正在查看…',
  'bulk.accept_other': '接受 {{pages}}里的 {{count}} 条',
  'bulk.done_other': '已在 {{pages}}里接受 {{count}} 条建议',
  'bulk.notLast': '之后又做了别的操作，要先撤销那些操作。',
  'key.bulkAccept': '接受列表中有把握的建议',

  'error.suggestions_changed': '预览之后情况有变，没有接受任何建议。请再看一遍预览。',
} as const;
