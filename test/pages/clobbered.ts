/**
 * A script that hides everything it can of the DOM behind fields and forms of the same names: each property of a form
 * on the form `#clobbered`, and each of the document on the document. Leaves `heal()` behind, which takes them away.
 */
export const CLOBBER = `
const properties = (object) => { const names = []; for (const name in object) names.push(name); return names; };
const added = [];
const put = (parent, name, how) => {
  const element = document.createElement(name);
  for (const attribute in how) element.setAttribute(attribute, how[attribute]);
  added.push(element);
  parent.append(element);
  return element;
};
const { append } = Element.prototype;
const body = document.body;
const form = document.querySelector('#clobbered');
const fragment = document.createDocumentFragment();
for (const name of properties(document.createElement('form'))) put(fragment, 'input', { type: 'hidden', name });
const frame = document.createDocumentFragment();
for (const name of properties(document)) put(put(frame, 'form', { name }), 'input', { type: 'hidden', name: 'getAttribute' });
for (const id of ['browser', 'scheduler', 'CSS', 'Highlight', 'document', 'top', 'self']) {
  const global = put(frame, 'form', { id });
  for (const name of ['runtime', 'storage', 'yield', 'highlights', 'location'])
    put(global, 'input', { type: 'hidden', name, id: 'extension' });
}
append.call(form, fragment);
append.call(body, frame);
window.heal = () => added.forEach((element) => Element.prototype.remove.call(element));
`;
