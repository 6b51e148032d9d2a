// Who sits at this desk: asked once, kept in this browser. Not a login: it only says whose word an acknowledgement is.
class Desk {
  name = $state(localStorage.getItem('tizbek.name') ?? '');

  set(name: string) {
    this.name = name;
    localStorage.setItem('tizbek.name', name);
  }
}

export const desk = new Desk();
