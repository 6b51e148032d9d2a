// Light or dark, as chosen on this desk; the first time as the desk's system has it. The colours are in app.css.
export type Theme = 'light' | 'dark';

function first(): Theme {
  const wanted = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem('tizbek.theme');
  if (wanted === 'dark' || wanted === 'light') return wanted;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

class Choice {
  current = $state<Theme>(first());

  set(theme: Theme) {
    this.current = theme;
    localStorage.setItem('tizbek.theme', theme);
  }
}

export const theme = new Choice();
