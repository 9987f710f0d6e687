import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NamedFailure } from '../../command.ts';
import type { Reply } from '../../domain/reply.ts';
import { pictureOf } from '../../pictured.ts';

/** Writes the pictures of a digest into a folder, as .png to be sent on and .svg to be printed. The names of the files. */
export async function writePictures({ blocks, asOf }: Reply, folder: string): Promise<readonly string[]> {
  const charts = blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
  const written: string[] = [];
  for (const [i, chart] of charts.entries()) {
    const { svg, png } = await pictureOf(chart);
    const name = `digest-${asOf.slice(0, 10)}-${String(i + 1)}-${chart.kind}`;
    for (const [file, content] of [
      [`${name}.png`, png],
      [`${name}.svg`, svg],
    ] as const) {
      write(join(folder, file), content);
      written.push(file);
    }
  }
  return written;
}

function write(path: string, content: string | Uint8Array): void {
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  } catch (error) {
    throw new NamedFailure(`${path}：写不进去，请检查文件夹和磁盘空间 (cannot be written)`, { cause: error });
  }
}
