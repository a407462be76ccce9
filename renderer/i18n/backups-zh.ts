/** Sentences about backups, in Chinese. */
export const backupsZh = {
  'backups.title': '备份与恢复',
  'backups.hint': '工作时每半小时自动备份一次，放在项目文件旁的备份文件夹里；近的全留，远的每天、每周各留一份。',
  'backups.make': '现在备份',
  'backups.running': '正在备份',
  'backups.none': '还没有备份。',
  'backups.holds': '{{documents}} 页 · {{events}} 个事件 · {{size}}',
  'backups.restore': '恢复…',
  'backups.consequence':
    '项目会回到这份备份时的样子，此后的 {{events}} 个事件不再算数。现在的样子会先存成一份备份，随时可以再恢复。',
  'backups.confirm': '恢复到这份备份',
  'backups.restored': '已恢复到 {{time}} 的备份',
};
