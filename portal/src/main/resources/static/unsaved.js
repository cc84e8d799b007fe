// Keeps on this computer what has been typed in a section and is not saved, and offers it when the section is opened again:
// the connection may be gone longer than the page is open. It is gone once it is saved, with the logout, when the answers
// are handed in, and with the first page that is opened after a week.
(function () {
  'use strict';

  var PREFIX = 'osparat ';
  var EARLIER = /^osparat [0-9a-f-]{36} /;
  var WEEK = 7 * 24 * 60 * 60 * 1000;

  // A browser may forbid to keep anything, or have no room.
  function attempt(what) {
    try {
      return what(window.localStorage);
    } catch (none) {
      return null;
    }
  }

  // Fields by their names; none that is older than a week.
  function read(key) {
    var kept = attempt(function (store) {
      return JSON.parse(store.getItem(key));
    });
    var young = {};
    Object.keys(kept || {}).forEach(function (name) {
      if (kept[name].at > Date.now() - WEEK) {
        young[name] = kept[name];
      }
    });
    return young;
  }

  function write(key, fields) {
    attempt(function (store) {
      if (Object.keys(fields).length) {
        store.setItem(key, JSON.stringify(fields));
      } else {
        store.removeItem(key);
      }
    });
  }

  function forget(which) {
    attempt(function (store) {
      Object.keys(store).forEach(function (key) {
        if (key.indexOf(PREFIX) === 0 && which(key)) {
          store.removeItem(key);
        }
      });
    });
  }

  forget(function (key) {
    write(key, read(key));
    return false;
  });

  var logout = document.querySelector('form[data-person]');
  if (!logout) {
    return;
  }
  var own = PREFIX + logout.dataset.person + ' ';

  // Who logs out leaves nothing of their own behind, for whichever body they typed it. What somebody else has typed on a
  // computer that they share stays theirs. Keys of before had an id in the place of the person, which tells nobody's.
  logout.addEventListener('submit', function () {
    forget(function (key) {
      return key.indexOf(own) === 0 || EARLIER.test(key);
    });
  });

  if (document.querySelector('[data-handed-in]')) {
    forget(function (key) {
      return key.indexOf(own + window.location.pathname + '/') === 0;
    });
  }
  forget(function (key) {
    return key === own + document.body.dataset.saved;
  });

  var form = document.querySelector('form[data-keep]');
  if (!form) {
    return;
  }
  var offer = document.getElementById('osparat');
  var key = own + form.getAttribute('action');
  // From before, until somebody has decided about it; and what is typed on this page and not saved yet.
  var offered = read(key);
  var fields = {};

  function keep() {
    write(key, Object.assign({}, offered, fields));
  }

  function controls(name) {
    return Array.prototype.filter.call(form.elements, function (control) {
      return control.name === name && control.type !== 'hidden';
    });
  }

  function isChoice(control) {
    return control.type === 'radio' || control.type === 'checkbox';
  }

  function held(name) {
    return controls(name)
      .filter(function (control) {
        return !isChoice(control) || control.checked;
      })
      .map(function (control) {
        return control.value;
      });
  }

  // What the page was made with is what was saved then.
  function saved(name) {
    return controls(name)
      .filter(function (control) {
        return !isChoice(control) || control.defaultChecked;
      })
      .map(function (control) {
        return isChoice(control) ? control.value : control.defaultValue;
      });
  }

  function same(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
  }

  // What tells the server which saved answer was in sight when this was typed.
  function guards(name) {
    var found = {};
    ['etag-', 'mark-', 'fore-'].forEach(function (kind) {
      var guard = form.elements[kind + name];
      if (guard) {
        found[kind + name] = guard.value;
      }
    });
    return found;
  }

  document.addEventListener(
    'input',
    function (event) {
      var name = event.target.name;
      if (event.target.form === form && name && event.target.type !== 'file') {
        fields[name] = { at: Date.now(), values: held(name), guards: guards(name) };
        if (offer.hidden) {
          delete offered[name];
        }
        keep();
      }
    },
    true
  );

  var sent = {};
  document.addEventListener('htmx:beforeRequest', function (event) {
    if (event.detail.elt === form) {
      sent = JSON.parse(JSON.stringify(fields));
    }
  });
  document.addEventListener('htmx:afterRequest', function (event) {
    var answer = event.detail.xhr;
    if (event.detail.elt !== form || !event.detail.successful || answer.status >= 400 || answer.getResponseHeader('HX-Redirect')) {
      return;
    }
    Object.keys(sent).forEach(function (name) {
      if (fields[name] && same(fields[name].values, sent[name].values)) {
        delete fields[name];
      }
    });
    keep();
  });

  // The rest is the offer.
  function text(name, values) {
    var first = controls(name)[0];
    if (!isChoice(first)) {
      return values.join('');
    }
    return controls(name)
      .filter(function (control) {
        return values.indexOf(control.value) >= 0;
      })
      .map(function (control) {
        return control.labels[0].textContent.trim();
      })
      .join(', ');
  }

  function title(name) {
    var first = controls(name)[0];
    var group = first.closest('fieldset');
    var said = document.getElementById('fraga-' + name) || (group && group.querySelector('legend')) || first.labels[0];
    return said.textContent.replace(/\s+/g, ' ').trim();
  }

  function tell(row, what, words) {
    var place = row.querySelector(what);
    place.textContent = words || offer.dataset.none;
    if (!words) {
      place.removeAttribute('lang');
    }
  }

  function show(name) {
    var row = offer.querySelector('template').content.cloneNode(true);
    var etag = 'etag-' + name;
    var changed = form.elements[etag] && form.elements[etag].value !== offered[name].guards[etag];
    tell(row, '.what', title(name));
    tell(row, '.typed', text(name, offered[name].values));
    tell(row, '.saved', text(name, saved(name)));
    row.querySelector('.changed').hidden = !changed;
    offer.querySelector('ul').appendChild(row);
  }

  function decided() {
    offered = {};
    offer.hidden = true;
    keep();
  }

  // Putting it in is typing it again beside what was in sight then, so that the server asks before it replaces what a
  // colleague has saved since.
  function put() {
    Object.keys(offered).forEach(function (name) {
      controls(name).forEach(function (control) {
        if (isChoice(control)) {
          control.checked = offered[name].values.indexOf(control.value) >= 0;
        } else {
          control.value = offered[name].values[0] || '';
        }
      });
      Object.keys(offered[name].guards).forEach(function (guard) {
        if (form.elements[guard]) {
          form.elements[guard].value = offered[name].guards[guard];
        }
      });
    });
    var first = controls(Object.keys(offered)[0])[0];
    Object.assign(fields, offered);
    decided();
    first.focus();
    first.dispatchEvent(new Event('input', { bubbles: true }));
    window.htmx.trigger(form, 'change');
  }

  // A page that answers what was just sent holds it already, saved or not.
  if (document.querySelector('#fel, #meddelanden .notice')) {
    return;
  }
  Object.keys(offered).forEach(function (name) {
    if (!controls(name).length || same(offered[name].values, saved(name))) {
      delete offered[name];
    }
  });
  keep();
  Object.keys(offered).forEach(show);
  offer.hidden = !Object.keys(offered).length;
  offer.querySelector('.put').addEventListener('click', put);
  offer.querySelector('.drop').addEventListener('click', function () {
    decided();
    form.focus();
  });
})();
