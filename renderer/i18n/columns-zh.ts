/** Sentences about the columns of the library, in Chinese. */
export const columnsZh = {
  'columns.choose': '选择列',
  'columns.hint': '空格显示或隐藏，↑↓ 换行，Alt+↑↓ 移动这一列。',
  'columns.earlier': '{{name}}往前移',
  'columns.later': '{{name}}往后移',
  'columns.moved': '{{name}}：第 {{place}} 列，共 {{count}} 列',
  'columns.reset': '恢复默认',
  'library.column.name': '文件名',
  'library.column.importedAt': '导入日',
} as const;
