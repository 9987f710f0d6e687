export const scanned =
  '里面没有或几乎没有文字，像是扫描件，请先用 WPS/扫描软件做文字识别(OCR)，另存为可搜索的 PDF 或 .docx (hardly any text in it, probably a scan; recognise its text (OCR) and save it as a searchable PDF or .docx)';

export const locked =
  '有密码保护，请去掉密码后另存为 PDF 或 .docx (protected by a password; remove it and save it again)';

export const damaged =
  '文件已损坏，不是完整的 PDF，请重新下载，或打开后另存再载入 (the file is damaged; get it again, or open it and save it anew)';

export const garbled =
  '里面的字没有可用的编码，读出来是乱码，请用 WPS 或 Word 转成 .docx，或做文字识别(OCR)后再载入 (its letters have no usable encoding; convert it to .docx or recognise its text (OCR))';

export const tooHeavy =
  '内容过大或过于复杂，读取所需的内存或时间超出上限，请拆成几个文件或另存为 .docx (too large or complex to be read within the limits of memory and time; split it or save it as .docx)';

export const tooManyPages = (pages: number, limit: number): string =>
  `有 ${pages} 页，上限 ${limit} 页，请拆成几个文件 (${pages} pages, the limit is ${limit}; split it)`;

export const tooLong = (limit: number): string =>
  `文字超过 ${limit / 10_000} 万字，不像一份方案，请只留方案本身或拆成几个文件 (more than ${limit} characters; keep the plan alone or split it)`;
