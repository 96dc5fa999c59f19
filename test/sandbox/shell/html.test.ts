import fc from 'fast-check';
import { load } from 'cheerio';
import { html, jsonForScript } from '#sandbox/shell/html';
import { richText } from '#sandbox/shell/pages/richText';

describe('html', () => {
  it('shows any text as that text, in content and in attributes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\r') && !text.includes('\0')),
        (text) => {
          const $ = load(html`<p title="${text}">${text}</p>`.text, null, false);
          expect([$('p').attr('title'), $('p').text(), $('*').length]).toEqual([text, text, 1]);
        },
      ),
    );
  });

  it('leaves out what is absent or false, and joins lists', () => {
    expect(html`<i>${null}${undefined}${false}${0}${['a', html`<b>b</b>`]}</i>`.text).toBe('<i>0a<b>b</b></i>');
  });

  it('keeps JSON inside its script element', () => {
    const $ = load(
      html`<script type="application/json">
        ${jsonForScript({ a: '</script><b>' })}
      </script>`.text,
      null,
      false,
    );
    expect(JSON.parse($('script').text())).toEqual({ a: '</script><b>' });
    expect($('b').length).toBe(0);
  });
});

describe('richText', () => {
  const text = (value: string, ...marks: object[]): object => ({ type: 'text', text: value, marks });
  const document = (...content: object[]): object => ({ type: 'doc', version: 1, content });

  it('draws paragraphs, lists and marks', () => {
    const list = {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('a & b', { type: 'strong' })] }] }],
    };
    const withoutSpace = richText(document(list))?.text.replace(/>\s+</g, '><');
    expect(withoutSpace).toBe('<ul><li><p><strong>a &amp; b</strong></p></li></ul>');
  });

  it('links only to the web', () => {
    const link = (href: string): string | undefined =>
      richText(document(text('x', { type: 'link', attrs: { href } })))?.text;
    expect(link('https://example.org/?a=1&b=2')).toBe(
      '<a href="https://example.org/?a=1&amp;b=2" rel="noreferrer">x</a>',
    );
    expect(link('data:text/html,x')).toBe('x');
    expect(link('//example.org')).toBe('x');
  });

  it('shows what an unknown node holds, and nothing for nothing', () => {
    expect(richText(document({ type: 'panel', content: [text('inside')] }))?.text).toBe('inside');
    expect(richText(document({ type: 'mention', attrs: { text: '@Ada' } }))?.text).toBe('@Ada');
    expect([richText(null), richText(' '), richText(document())]).toEqual([null, null, null]);
    expect(richText('a < b')?.text).toBe('<p class="plain-text">a &lt; b</p>');
  });
});
