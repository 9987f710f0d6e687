import type { Command } from 'commander';
import { reply, text } from '../assistant/answer.ts';
import { chat } from '../channels/terminal/chat.ts';
import { renderJson, renderText } from '../channels/terminal/render.ts';
import type { CommonOptions, Shell } from '../command.ts';

export function addChat(program: Command, shell: Shell): void {
  program
    .command('chat')
    .description(
      '逐行对话；/tap 文字 按按钮，/file 路径 文字 发文件 (a line a message; /tap TEXT presses a button, /file PATH TEXT sends a file)',
    )
    .action(async (options: CommonOptions) => {
      await shell.withApp(options, async ({ desk, clock, files }) => {
        if (shell.interactive && options.json !== true) shell.tell('请输入问题或进展，Ctrl+D 结束 (type; Ctrl+D ends)');
        await chat({
          desk,
          speaker: options.as ?? null,
          now: () => clock.now(),
          lines: shell.input(),
          show: (answer) => {
            shell.print(options.json === true ? renderJson(answer) : `${renderText(answer, options)}\n`);
          },
          tell: (words) => reply({ now: clock.now() }, 'help', { blocks: [text(words)] }),
        });
        await files.reading.settle();
      });
    });
}
