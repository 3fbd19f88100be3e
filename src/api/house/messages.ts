/** The sentences for requests that the API does not take. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const apiMessages = {
  SIGNED_OUT: {
    zh: { what: '还没有登录，或登录已失效。', mend: '先登录；程序用 Authorization: Bearer 加 API 密钥。' },
    en: { what: 'Nobody is signed in, or the session has ended.', mend: 'Sign in; programs send Authorization: Bearer with an API key.' },
  },
  ORGANISATION_UNKNOWN: {
    zh: { what: '你不属于这个单位。', mend: '去掉 Hengji-Organisation 请求头，或写你所属单位的编号。' },
    en: { what: 'You are no member of this organisation.', mend: 'Leave Hengji-Organisation out, or name one that you are a member of.' },
  },
  NOTHING_HERE: {
    zh: { what: '这个地址什么都没有。', mend: '各个地址见 /api/openapi.json。' },
    en: { what: 'There is nothing at this address.', mend: 'See /api/openapi.json for what there is.' },
  },
  METHOD_OTHER: {
    zh: { what: '这个地址只接受 {allowed}。', mend: '改用 {allowed}。' },
    en: { what: 'This address takes {allowed} only.', mend: 'Use {allowed}.' },
  },
  INPUT_UNFIT: {
    zh: { what: '{where} 不合要求：{found}。', mend: '按 /api/openapi.json 里这个操作的格式更正。' },
    en: { what: '{where}: {found}.', mend: 'Correct it by the shape of this operation in /api/openapi.json.' },
  },
  INPUT_NO_JSON: {
    zh: { what: '正文不是 JSON，或嵌套超过 {depth} 层。', mend: '用 Content-Type: application/json 发送一个 JSON 值。' },
    en: { what: 'The body is no JSON, or is nested deeper than {depth}.', mend: 'Send one JSON value as application/json.' },
  },
  INPUT_SIZE: {
    zh: { what: '正文超过 {bytes} 字节。', mend: '分成几次发送。' },
    en: { what: 'The body is larger than {bytes} bytes.', mend: 'Send it in parts.' },
  },
  KEY_MISSING: {
    zh: { what: '缺少 Idempotency-Key，或它不是 1 到 200 个可见的 ASCII 字符。', mend: '每个操作写一个新的键；重试同一个操作时写同一个。' },
    en: {
      what: 'The Idempotency-Key is missing or is not 1 to 200 visible ASCII characters.',
      mend: 'Send a new key for each thing to be done, and the same one when you try it again.',
    },
  },
  KEY_OTHER: {
    zh: { what: '这个 Idempotency-Key 已经用在另一个请求上，什么都没有做。', mend: '另一个操作用另一个键。' },
    en: { what: 'This Idempotency-Key was used for another request; nothing was done.', mend: 'Use another key for another request.' },
  },
  VERSION_MISSING: {
    zh: { what: '缺少 If-Match：没有说明看到的是哪个版本。', mend: '写上读到的 ETag，例如 If-Match: "3"。' },
    en: { what: 'If-Match is missing: which version was seen is not said.', mend: 'Send the ETag that was read, such as If-Match: "3".' },
  },
  VERSION_OLD: {
    zh: { what: '内容已被别人改到第 {version} 版，你看到的是第 {seen} 版，没有保存。', mend: '重新读取，看清变化后再改。' },
    en: {
      what: 'Somebody has changed it to version {version} meanwhile, you saw version {seen}; nothing was saved.',
      mend: 'Read it again, look at what changed, and change that.',
    },
  },
  PROOF_MISSING: {
    zh: { what: '这一步之前要再次确认身份。', mend: '先用密码确认（POST /api/v1/session/proof），{minutes} 分钟内有效。' },
    en: {
      what: 'Who you are must be proved again before this.',
      mend: 'Prove it with your password first (POST /api/v1/session/proof); it holds for {minutes} {minutes:minute|minutes}.',
    },
  },
  KEY_BARRED: {
    zh: { what: '这一步不能用接口密钥做：签字、付款、登录和授权要知道是本人在操作。', mend: '请本人用浏览器登录后在页面上做。' },
    en: {
      what: 'This cannot be done by an API key: signatures, payment, sign-in and roles need the person who is there.',
      mend: 'Have the person sign in by a browser and do it there.',
    },
  },
  TOO_OFTEN: {
    zh: { what: '请求太频繁。', mend: '{seconds} 秒后再试。' },
    en: { what: 'That was asked too often.', mend: 'Try again in {seconds} {seconds:second|seconds}.' },
  },
  FAILED: {
    zh: { what: '服务器内部出错（编号 {id}），什么都没有做成。', mend: '用同一个 Idempotency-Key 再试；仍然如此，把编号告诉管理员。' },
    en: {
      what: 'The server failed (number {id}), and nothing was done.',
      mend: 'Try again with the same Idempotency-Key; if that does not help, tell your administrator the number.',
    },
  },
} satisfies Messages;
