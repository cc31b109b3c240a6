import { untrack } from 'svelte';
import type { Atlas } from '$lib/atlas';
import type { Ignored } from '$lib/view/view';
import type { Shown } from '$lib/words/answers';
import { measureStatus, selectionStatus } from '$lib/words/sentences';

const fetchWords = () => import('$lib/words/answers');

/** What the page says of the choices that are made in it. Words that few readers meet are fetched when one does. */
export class Answers {
  /** Said aloud: one answer to each choice, a new one though it may be in the same words. */
  said = $state.raw({ text: '' });
  /** What of the address could not be followed. */
  notice = $state.raw('');
  /** What the rate changes for the chosen place; empty while counts are shown. */
  change = $state.raw('');

  say(text: string) {
    this.said = { text };
  }

  /**
   * To be made while a component is.
   * @param onplace called after another place was chosen
   */
  constructor(atlas: Atlas, shown: () => Shown, ignored: () => readonly Ignored[], onplace: () => void) {
    let before = untrack(shown);
    $effect(() => {
      const was = before;
      const now = (before = shown());
      const { place, other, measure } = now;
      const more = other ?? (place && measure.scale === 'rate');
      if (place !== was.place) {
        this.say(selectionStatus(atlas, measure, place));
        onplace();
      } else if (!more && measure !== was.measure) this.say(measureStatus(measure, place));
      else if (!other && was.other) this.say(selectionStatus(atlas, measure, place));
      if (!more) this.change = '';
      else
        void fetchWords().then(
          ({ answerTo }) => {
            if (before !== now) return;
            const { change, status } = answerTo(atlas, now, was);
            this.change = change;
            if (status) this.say(status);
          },
          // Without those words, with those at hand.
          (error: unknown) => {
            console.warn('answers:', error);
            if (before !== now) return;
            this.change = '';
            const isNew = measure !== was.measure || (other && other !== was.other);
            if (isNew && place === was.place) this.say(measureStatus(measure, place));
          }
        );
    });
    $effect(() => {
      const wrong = ignored();
      if (wrong.length === 0) this.notice = '';
      else
        void fetchWords().then(({ ignoredNotice }) => {
          if (ignored() === wrong) this.say((this.notice = ignoredNotice(wrong)));
        });
    });
  }
}
