/** The Aho-Corasick packages that npm has, behind one face: a list of phrases in, places of them out. */
import { AhoCorasick as MonyoneAhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as FastMonyoneAhoCorasick } from '@monyone/aho-corasick/fast';
import PlainAhoCorasick from 'ahocorasick';
import ModernAhoCorasick from 'modern-ahocorasick';
import FastModernAhoCorasick from 'modern-ahocorasick/fast';

/** Told where something was found, in UTF-16 code units, half-open. */
export type Report = (start: number, end: number) => void;
export type Search = (text: string, report: Report) => void;

/** By package: makes an automaton of phrases. */
export const AUTOMATA: Record<string, (phrases: string[]) => Search> = {
  'modern-ahocorasick'(phrases) {
    const automaton = new ModernAhoCorasick(phrases);
    return (text, report) => {
      for (const { start, end } of automaton.search(text)) report(start, end);
    };
  },
  'modern-ahocorasick/fast'(phrases) {
    const automaton = new FastModernAhoCorasick(phrases);
    return (text, report) => {
      for (const { start, end } of automaton.search(text)) report(start, end);
    };
  },
  '@monyone/aho-corasick'(phrases) {
    const automaton = new MonyoneAhoCorasick(phrases);
    return (text, report) => {
      for (const { begin, end } of automaton.matchInText(text)) report(begin, end);
    };
  },
  '@monyone/aho-corasick/fast'(phrases) {
    const automaton = new FastMonyoneAhoCorasick(phrases);
    return (text, report) => {
      for (const { begin, end } of automaton.matchInText(text)) report(begin, end);
    };
  },
  ahocorasick(phrases) {
    const automaton = new PlainAhoCorasick(phrases);
    return (text, report) => {
      for (const [last, found] of automaton.search(text)) {
        for (const phrase of found) report(last + 1 - phrase.length, last + 1);
      }
    };
  },
};
