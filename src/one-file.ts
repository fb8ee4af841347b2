// The order of the layers comes first: here all styles are one, and the parts bring theirs along.
import './app/fonts.css';
import './browse/styles.css';
import './browse/search.css';
import './browse/lanes.css';
import './browse/views.css';
import './browse/law.css';
import { mount } from './app/mount.tsx';
import { unpackOneFile } from './app/one-file.ts';

const host = document.querySelector<HTMLElement>('#root');
if (host !== null) {
  unpackOneFile(document).then(
    (own) => mount(host, own),
    () => {
      document.documentElement.dataset.error = 'format';
      host.textContent = 'This file is damaged: get it again. · 此文件已损坏，请重新获取。';
    },
  );
}
