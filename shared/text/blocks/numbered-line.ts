/** A line that begins with a number as headings and items have it: 一、 (二) 3. 第四条. */
export const NUMBERED_LINE =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.]|[(（]?\d{1,2}[)）、.](?!\d)|第[一二三四五六七八九十百\d]{1,4}[章节条部分])/;
