// Sends the file of a form by a request of its own, past the circuit, and says how far it is. Answers what the server said, or why nothing was sent.
const wrong = sentence => ({ errors: { file: [sentence] } });

/** @param why Whether the form says why a private paper is exempt. */
export function send(key, address, most, tooLarge, why) {
  const form = document.querySelector(`[data-draft="${CSS.escape(key)}"]`), file = form?.elements.file?.files?.[0];
  if (!file) return wrong('Choose a file.');
  if (file.size > most) return wrong(tooLarge);
  if (file.size === 0) return wrong('The file is empty. Choose another.');
  const body = new FormData(), typed = new FormData(form);
  body.append('title', typed.get('title') ?? '');
  body.append('private', typed.get('private') ?? 'no');
  for (const name of why ? ['exemptParagraphs', 'publicInterestReason', 'confidential'] : []) for (const value of typed.getAll(name)) body.append(name, value);
  body.append('file', file, file.name);
  const shown = form.querySelector('[data-progress]'), bar = shown?.querySelector('progress'), words = shown?.querySelector('[role=status]');
  return new Promise(answered => {
    const request = new XMLHttpRequest();
    const end = answer => { if (shown) shown.hidden = true; answered(answer); };
    request.open('POST', new URL(address, document.baseURI));
    request.setRequestHeader('RequestVerificationToken', document.querySelector('.top input[name=__RequestVerificationToken]')?.value ?? '');
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (!lengthComputable || !bar) return;
      bar.value = Math.round(100 * loaded / total);
      const said = loaded < total ? `${Math.floor(10 * loaded / total) * 10} % sent` : 'Sent. Looking at it…';
      if (words.textContent !== said) words.textContent = said;
    };
    request.onload = () => {
      try { end(JSON.parse(request.responseText)); } catch { end({ sentence: request.status === 413 ? tooLarge : 'The file was not taken. Load this page again, and send it once more; what you typed is kept.' }); }
    };
    request.onerror = request.onabort = () => end({ sentence: 'The connection broke before the file had arrived. Send it again.' });
    if (shown) { bar.value = 0; words.textContent = 'Sending…'; shown.hidden = false; }
    request.send(body);
  });
}
