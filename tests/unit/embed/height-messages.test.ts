import { describe, expect, it } from 'vitest';
import { heightMessages, marksIn, questionIn } from '$lib/embed/height-messages';

const frame = { height: 777, width: 600, src: 'https://example.org/embed/?metric=active' };

describe('the messages that tell a height', () => {
  it('to a host that has not marked the frame are the three that need no mark', () => {
    expect(heightMessages(frame, {}, 'size')).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 777 },
      { 'datawrapper-height': { map: 777 } },
      '{"src":"https://example.org/embed/?metric=active","context":"iframe.resize","height":777}'
    ]);
  });

  it('carry the mark of each host that gave one', () => {
    const marks = { childId: 'graphic', secret: 'aB3dE6gH9k', resizer: 'iFrameResizer0' };
    expect(heightMessages(frame, marks, 'init').slice(3)).toEqual([
      'pymxPYMxgraphicxPYMxheightxPYMx777',
      { message: 'height', value: 777, secret: 'aB3dE6gH9k' },
      '[iFrameSizer]iFrameResizer0:777:600:init'
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
    ['@newswire/frames', { sentinel: 'amp', type: 'frames-init' }, true],
    ['WordPress', { message: 'ready', secret: 'aB3' }, true],
    ['iframe-resizer', '[iFrameSizer]map:8:false:false:32:true:true:null:bodyOffset', 'map'],
    ['WordPress, to another frame', { message: 'ready', secret: 'aB4' }, false],
    ['WordPress, without a secret', { message: 'ready' }, false],
    ['iframe-resizer, which asks for something else', '[iFrameSizer]resize', false]
  ])('of %s is read', (_, data, asks) => expect(questionIn(data, marks)).toBe(asks));

  it('without a secret of ours asks nothing in WordPress’s words', () => {
    expect(questionIn({ message: 'ready', secret: undefined }, {})).toBe(false);
    expect(questionIn({ message: 'ready' }, {})).toBe(false);
  });

  it.each([[null], [undefined], [0], [''], ['x'], [[]], [{}], [Symbol.iterator], [() => 1], [NaN]])(
    'that is %o asks nothing and throws nothing',
    (data) => expect(questionIn(data, marks)).toBe(false)
  );
});
