/** What the search over all texts says in Chinese; part of the catalogue (zh.ts). */
export const searchZh = {
  'error.query_empty': '没有可查的字。请输入要找的词。',
  'error.query_too_long': '要找的词太长。请缩短到 200 字以内。',
} as const;
