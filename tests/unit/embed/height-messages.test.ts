import { describe, expect, it } from 'vitest';
import { heightMessages, marksIn, questionIn } from '$lib/embed/height-messages';

const frame = { height: 777, width: 600, src: 'https://example.org/embed/?metric=active' };

describe('the messages that tell a height', () => {
  it('to a host that has not marked the frame are the five that need no mark', () => {
    expect(heightMessages(frame, {}, 'size')).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 777 },
      { 'datawrapper-height': { map: 777 } },
      '{"src":"https://example.org/embed/?metric=active","context":"iframe.resize","height":777}',
      '{"sender":"Flourish","context":"iframe.resize","method":"resize","height":777,"src":"https://example.org/embed/?metric=active"}',
      '{"id":"iframeMessenger:map","type":"set-height","value":777}'
    ]);
  });

  it('carry the mark of each host that gave one', () => {
    const marks = { childId: 'graphic', secret: 'aB3dE6gH9k', resizer: 'iFrameResizer0', cove: 'cove-0' };
    expect(heightMessages(frame, marks, 'init').slice(5)).toEqual([
      'pymxPYMxgraphicxPYMxheightxPYMx777',
      { message: 'height', value: 777, secret: 'aB3dE6gH9k' },
      '[iFrameSizer]iFrameResizer0:777:600:init',
      { type: 'cove:resize', id: 'cove-0', height: 777 }
    ]);
  });
});

describe('the marks in an address', () => {
  it.each([
    ['https://example.org/embed/', { childId: null, secret: undefined }],
    ['https://example.org/embed/?childId=a%20b#?secret=aB3', { childId: 'a b', secret: 'aB3' }],
    ['https://example.org/embed/?secret=x#secret=x', { childId: null, secret: undefined }],
    ['https://example.org/embed/#?secret=', { childId: null, secret: undefined }]
  ])('%s', (address, marks) => expect(marksIn(new URL(address))).toEqual(marks));
});

describe('a message from the host', () => {
  const marks = { secret: 'aB3' };
  it.each([
    ['@newswire/frames', { sentinel: 'amp', type: 'frames-init' }, {}],
    ['WordPress', { message: 'ready', secret: 'aB3' }, {}],
    ['iframe-resizer', '[iFrameSizer]map:8:false:false:32:true:true:null:bodyOffset', { resizer: 'map' }],
    ['COVE', { type: 'cove:setId', id: 'cove-0', embedPageUrl: 'https://example.org' }, { cove: 'cove-0' }],
    ['WordPress, to another frame', { message: 'ready', secret: 'aB4' }, null],
    ['WordPress, without a secret', { message: 'ready' }, null],
    ['iframe-resizer, which asks for something else', '[iFrameSizer]resize', null],
    ['COVE, without a mark', { type: 'cove:setId' }, null]
  ])('of %s is read', (_, data, asks) => expect(questionIn(data, marks)).toEqual(asks));

  it('without a secret of ours asks nothing in WordPress’s words', () => {
    expect(questionIn({ message: 'ready', secret: undefined }, {})).toBe(null);
    expect(questionIn({ message: 'ready' }, {})).toBe(null);
  });

  it.each([[null], [undefined], [0], [''], ['x'], [[]], [{}], [Symbol.iterator], [() => 1], [NaN]])(
    'that is %o asks nothing and throws nothing',
    (data) => expect(questionIn(data, marks)).toBe(null)
  );
});
