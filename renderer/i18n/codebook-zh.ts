/** What the codebook says in Chinese; part of the catalogue (zh.ts). */
export const codebookZh = {
  'action.codebook.change': '修改编码本',
  'action.measure.confirm': '确认编码仍适用',
  'action.worklist.recode': '按新编码本改编码',

  'error.code_retired': '这个编码已停用。请选一个在用的编码。',
  'error.codebook_conflict': '编码本已有更新的版本，没有保存。请对照新版本后再存一次。',
  'error.codebook_unreadable': '文件里没有读得出的编码本。请选 JSON、CSV 或 .qdc 文件，并检查它是否完整。',
  'error.codebook_invalid': '编码本还有问题，没有保存。请先按提示改好。',
} as const;
