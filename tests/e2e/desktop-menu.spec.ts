import fs from 'node:fs';
import path from 'node:path';
import { backupFolder } from '../../electron/engine/backup/backup-folder.ts';
import { backupName } from '../../electron/engine/backup/backup-name.ts';
import { createProjectFile } from '../../electron/engine/new-project.ts';
import { openProject } from '../../electron/engine/store/open-project.ts';
import { damageProject } from '../support/damage-project.ts';
import { expect, test } from './fixtures.ts';

test('the menus speak the language of the page and carry out its actions', async ({ workbench, app }) => {
  test.skip(app !== 'electron', 'only the window has menus');
  const { page } = workbench;
  await expect.poll(() => workbench.menuLabels()).toContain('文件');
  await page.getByRole('radio', { name: 'English' }).click();
  await expect.poll(() => workbench.menuLabels()).toContain('File');
  await workbench.chooseMenu('Keyboard Shortcuts');
  await expect(page.getByRole('dialog')).toContainText('Next suggestion');
  await page.keyboard.press('Escape');
  await workbench.chooseMenu('Export Data Set…');
  await expect(page.getByRole('dialog')).toContainText('Export');
});

test('opening the project that is open already changes nothing, another one is shown from its start', async ({
  workbench,
  app,
}) => {
  test.skip(app !== 'electron', 'only the window opens projects');
  const { page } = workbench;
  await page.getByTestId('library-row').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('clean-pane')).toContainText('醫改');
  await workbench.chooseMenu('打开样例项目');
  await page.waitForTimeout(500);
  await expect(page.getByTestId('clean-pane')).toContainText('醫改');
  const other = path.join(workbench.home, '另一个.jiaoyue');
  createProjectFile(other);
  await workbench.answerOpenDialog(other);
  await workbench.chooseMenu('打开项目…');
  await expect(page.getByText('另一个')).toBeVisible();
  await expect(page.getByTestId('library-row')).toHaveCount(0);
  await workbench.chooseMenu('打开样例项目');
  await expect(page.getByTestId('library-row')).toHaveCount(5);
});

test('a project that was open elsewhere can be opened for writing once it is closed there', async ({
  workbench,
  app,
}) => {
  test.skip(app !== 'electron', 'only the window opens projects');
  const { page } = workbench;
  await page.getByTestId('library-row').first().waitFor();
  const file = path.join(workbench.home, '另一个.jiaoyue');
  createProjectFile(file);
  const elsewhere = openProject(file, { readOnly: false });
  await workbench.answerMessages(0);
  await workbench.answerOpenDialog(file);
  type Bridge = {
    request(method: string, input: object): Promise<{ value?: { name: string; readOnly: boolean } }>;
  };
  const readOnly = () =>
    page
      .evaluate(async () => {
        const { value } = await (window as unknown as { jiaoyue: Bridge }).jiaoyue.request('project.get', {});
        return `${value?.name} ${value?.readOnly}`;
      })
      // The page is loaded anew for each project.
      .catch(() => 'loading');
  await workbench.chooseMenu('打开项目…');
  await expect.poll(readOnly).toBe('另一个 true');
  elsewhere.close();
  await workbench.chooseMenu('打开项目…');
  await expect.poll(readOnly).toBe('另一个 false');
});

test('a damaged project is put back to its latest backup from the message that it cannot be opened', async ({
  workbench,
  app,
}) => {
  test.skip(app !== 'electron', 'only the window opens projects');
  const { page, home } = workbench;
  await expect(page.getByTestId('library-row')).toHaveCount(5);
  const file = path.join(home, '另一个.jiaoyue');
  createProjectFile(file);
  fs.mkdirSync(backupFolder(file));
  const name = backupName(new Date(), 0, 0);
  fs.copyFileSync(file, path.join(backupFolder(file), name));
  damageProject(file);
  await workbench.answerMessages(0);
  await workbench.answerOpenDialog(file);
  await workbench.chooseMenu('打开项目…');
  await expect(page.getByText('另一个')).toBeVisible();
  expect(fs.readdirSync(home).filter((entry) => entry.startsWith('另一个.jiaoyue-before-restore-'))).toHaveLength(1);
});

test('files chosen in the dialog are imported, and one that cannot be is named', async ({ workbench, app }) => {
  test.skip(app !== 'electron', 'the browser chooses files by itself');
  const { page } = workbench;
  await expect(page.getByTestId('library-row')).toHaveCount(5);
  const folder = path.join(workbench.home, '网页');
  fs.mkdirSync(folder);
  fs.writeFileSync(
    path.join(folder, '新.txt'),
    '某市推进医改\n2024-05-06\n某市卫生健康委印发方案,推进公立医院综合改革。',
  );
  fs.writeFileSync(path.join(folder, '空.txt'), '');
  await workbench.answerOpenDialog(folder);
  await workbench.chooseMenu('导入文件夹…');
  await expect(page.getByTestId('library-row')).toHaveCount(6);
  await expect(page.getByTestId('import-panel')).toContainText('空.txt');
});
