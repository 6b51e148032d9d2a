// The language of the page: Fluent bundles from dashboards/locales, the same files as the server's. A key that is missing in
// Kazakh is shown in Russian, then in English. Formats no numbers and no times: see fmt.ts.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import en from '../../locales/en/tizbek.ftl?raw';
import kk from '../../locales/kk/tizbek.ftl?raw';
import ru from '../../locales/ru/tizbek.ftl?raw';
import type { Text } from './api';

export type Lang = 'ru' | 'kk' | 'en';
export const langs: Lang[] = ['ru', 'kk', 'en'];

function bundle(lang: Lang, source: string): FluentBundle {
  const made = new FluentBundle(lang, { useIsolating: false });
  for (const error of made.addResource(new FluentResource(source))) throw error;
  return made;
}

const bundles = { ru: bundle('ru', ru), kk: bundle('kk', kk), en: bundle('en', en) };
const order: Record<Lang, Lang[]> = { ru: ['ru', 'en'], kk: ['kk', 'ru', 'en'], en: ['en', 'ru'] };

function first(): Lang {
  const wanted = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('tizbek.lang') ?? navigator.language;
  return langs.find((lang) => wanted.startsWith(lang)) ?? 'ru';
}

class Language {
  current = $state<Lang>(first());

  set(lang: Lang) {
    this.current = lang;
    localStorage.setItem('tizbek.lang', lang);
  }
}

export const language = new Language();

/** The text for a key, in the page's language. */
export function t(key: string, args?: Record<string, FluentVariable>): string {
  for (const lang of order[language.current]) {
    const value = bundles[lang].getMessage(key)?.value;
    if (value) {
      // With an error list a missing argument shows as {$name} instead of throwing: the rest of the page must stay up.
      const errors: Error[] = [];
      const text = bundles[lang].formatPattern(value, args, errors);
      for (const error of errors) console.error(`${lang}/${key}: ${error.message}`);
      return text;
    }
  }
  console.error(`no text for ${key}`);
  return key;
}

/** A name from the site file. An empty Kazakh name is not confirmed: the Russian is shown. */
export function name(text: Text): string {
  return text[language.current] || text.ru || text.en;
}
