import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PromptError, promptOf, promptsIn } from '../../src/models/prompts.ts';

describe('a prompt', () => {
  it('is filled once over: what a value says is no placeholder', () => {
    const prompt = promptOf('whose', '单位有：{{units}}。今天是{{today}}，{{units}}。\n');

    expect(prompt.placeholders).toEqual(['units', 'today']);
    expect(prompt.fill({ units: '{{today}}$&', today: '2026年7月8日' })).toBe(
      '单位有：{{today}}$&。今天是2026年7月8日，{{today}}$&。',
    );
  });

  it('is filled whole and with nothing needless', () => {
    const prompt = promptOf('whose', '单位有：{{units}}。');

    expect(() => prompt.fill({})).toThrow('without a value: units');
    expect(() => prompt.fill({ units: '', other: '' })).toThrow('without a placeholder: other');
  });

  it.each(['{{units}', '{{ units }}', '{{Units}}', '}}', '', ' \n'])(
    'is refused when it is read where it says %j',
    (text) => {
      expect(() => promptOf('whose', text)).toThrow(PromptError);
    },
  );

  it('that is not there is told by its file, and so is a folder that is not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'prompts-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });

    expect(() => promptsIn(folder)('nobody')).toThrow('prompts/nobody.md');
    expect(() => promptsIn(join(folder, 'nowhere'))).toThrow(PromptError);
  });
});

describe('the prompts of the program', () => {
  const names = readdirSync('prompts', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => file.replace(/\.md$/u, '').replaceAll('\\', '/'));

  it.each(names)('%s can be read and filled', (name) => {
    const prompt = promptsIn()(name);

    const filled = prompt.fill(Object.fromEntries(prompt.placeholders.map((each) => [each, '值'])));

    expect(filled).not.toMatch(/\{\{|\}\}|undefined/u);
  });

  it('are found from where the built program is, as far below the project as its source', () => {
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly files: readonly string[] };
    const { compilerOptions } = JSON.parse(readFileSync('tsconfig.build.json', 'utf8')) as {
      readonly compilerOptions: Readonly<Record<string, unknown>>;
    };

    expect(files).toContain('prompts');
    expect(compilerOptions).toMatchObject({ rootDir: 'src', outDir: 'dist' });
  });
});
