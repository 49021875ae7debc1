import { expect, test } from 'vitest'
import { cleanHtml } from './clean-html.ts'

test('scripts, styles, handlers, addresses that run something and what a memo cannot hold are left out', () => {
  const { html, leftOut } = cleanHtml(`<html><head><title>x</title><style>p{}</style></head><body onload="hit()">
    <p style="color:red" onclick="hit()" class="x">Een <a href="javascript:hit()">link</a> en <a href=" JaVaScRiPt:hit()">nog een</a>,
    <a href="https://example.org/?a=1&amp;b=2" target="_blank">een goede</a><img src=x onerror=hit()><script>hit()</script></p>
    <svg><script>hit()</script></svg><iframe src="https://example.org"></iframe><form><input value="x"></form>
    <!--[if gte mso 9]><xml>hit</xml><![endif]--><noscript><img src=x></noscript></body></html>`)
  expect(html).not.toMatch(/hit|javascript|style|class|onload|target|<img|<svg|<iframe|<input|title/i)
  expect(html).toContain('<a href="https://example.org/?a=1&amp;b=2">een goede</a>')
  expect(html).toContain('<a>link</a>')
  expect(leftOut).toEqual(['images', 'objects', 'forms'])
})

test('what looks like a tag in the words stays words', () => {
  expect(cleanHtml('<p>&lt;script&gt;1&lt;/script&gt; &amp; "zo"</p>').html).toBe(
    '<p>&lt;script&gt;1&lt;/script&gt; &amp; &quot;zo&quot;</p>',
  )
})

test('bold, italic and underlined by style are kept, and a bold that is not bold is not', () => {
  expect(cleanHtml('<b style="font-weight:normal"><span style="font-weight:700;font-style:italic">Kop</span></b>').html).toBe(
    '<span><em><strong>Kop</strong></em></span>',
  )
})

test('numbered and dotted paragraphs of a word processor become lists in lists', () => {
  const line = (level: number, marker: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>${marker}<span>&nbsp;</span></span></span><![endif]>${words}</p>\n`
  expect(cleanHtml(`${line(1, '1.', 'Een') + line(2, '·', 'Onder') + line(1, '2.', 'Twee')}<p>Slot</p>`).html).toBe(
    '<ol><li><p><span></span>Een</p><ul><li><p><span></span>Onder</p></li></ul></li><li><p><span></span>Twee</p></li></ol><p>Slot</p>',
  )
})

test('a table keeps its cells and loses the rest', () => {
  expect(
    cleanHtml('<table border=1 width="100"><tbody><tr><td colspan="2" style="width:1px" bgcolor=red>a</td></tr></tbody></table>').html,
  ).toBe('<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>')
})
