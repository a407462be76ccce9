/** Words that keep 著 in mainland writing; everywhere else it is 着. */
const WORDS = new Set(
  (
    '著名 著作 著称 著稱 著书 著書 著述 著者 著录 著錄 著有 著文 著论 著論 显著 顯著 卓著 昭著 原著 名著 巨著 专著 專著 论著 論著 译著 譯著 ' +
    '编著 編著 遗著 遺著 拙著 合著 所著 土著 撰著 新著 旧著 舊著 较著 較著 彰著 炳著'
  ).split(' '),
);

/** Whether the 著 (or the 着 that stands for it) at `at` is part of a word that mainland writing spells with 著. */
export function isZhuWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return WORDS.has(`著${after}`) || WORDS.has(`${before}著`);
}
