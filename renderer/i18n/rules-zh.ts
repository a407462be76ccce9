/** What reviewers' rules say in Chinese; part of the catalogue (zh.ts). */
export const rulesZh = {
  'action.rule.change': '修改规则',
  'error.rule_invalid': '这条规则找不了东西。请检查要找的文字或正则表达式。',
  'error.rules_unreadable': '文件里没有读得出的规则。请选从“规则”里导出的 JSON 文件。',
  'reason.ofRule': '规则“{{name}}”',
};
