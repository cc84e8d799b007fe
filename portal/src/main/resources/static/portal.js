// What htmx does not do by itself: say that saving failed and try again, and lead the reader to what is wrong.
(function () {
  'use strict';

  var RETRY_AFTER = [3000, 10000, 30000];

  // Trying again would be answered in the same way.
  var REFUSED = [400, 403, 404, 413];

  // What goes wrong is answered with a page too, and the page says why.
  document.addEventListener('htmx:configRequest', function (event) {
    event.detail.headers.Accept = 'text/html';
  });

  function stateOf(form) {
    return form && form.querySelector ? form.querySelector('.save') : null;
  }

  // Without this script a button saves, and the page says so.
  document.querySelectorAll('.save .before[data-writing]').forEach(function (before) {
    before.textContent = before.dataset.writing;
  });

  function parsed(answer) {
    return new DOMParser().parseFromString(answer, 'text/html');
  }

  function refused(form, page) {
    var state = stateOf(form);
    var why = page.querySelector('main .lead');
    state.classList.add('failed');
    state.querySelector('.before').textContent = state.dataset.refused + (why ? ' ' + why.textContent : '');
    form.dataset.unsaved = 'true';
  }

  function failed(event) {
    var form = event.detail.elt;
    var state = stateOf(form);
    if (!state) {
      return;
    }
    var status = event.detail.xhr ? event.detail.xhr.status : 0;
    if (status === 409 || status === 422) {
      return;
    }
    if (REFUSED.indexOf(status) >= 0) {
      refused(form, parsed(event.detail.xhr.responseText));
      return;
    }
    state.classList.add('failed');
    state.querySelector('.before').textContent = state.dataset.failed;
    form.dataset.unsaved = 'true';
    var tries = Number(form.dataset.tries || 0);
    form.dataset.tries = String(tries + 1);
    window.setTimeout(
      function () {
        if (form.dataset.unsaved && form.isConnected) {
          window.htmx.trigger(form, 'change');
        }
      },
      RETRY_AFTER[Math.min(tries, RETRY_AFTER.length - 1)]
    );
  }

  ['htmx:sendError', 'htmx:timeout', 'htmx:responseError'].forEach(function (name) {
    document.addEventListener(name, failed);
  });

  // What was typed counts as saved only when the server says so; what it refuses stays unsaved.
  document.addEventListener('htmx:afterRequest', function (event) {
    var status = event.detail.xhr ? event.detail.xhr.status : 0;
    if (event.detail.successful && status < 400) {
      delete event.detail.elt.dataset.unsaved;
      delete event.detail.elt.dataset.tries;
    }
  });

  // A page that says why nothing can be saved any more holds nothing to put into the form: the form stays as it is,
  // with what was typed, and says what has happened.
  document.addEventListener('htmx:beforeSwap', function (event) {
    var form = event.detail.requestConfig.elt;
    var state = stateOf(form);
    var status = event.detail.xhr.status;
    if (!state || status < 400 || !event.detail.shouldSwap) {
      return;
    }
    var page = parsed(event.detail.serverResponse);
    if (page.getElementById(state.id)) {
      return;
    }
    event.detail.shouldSwap = false;
    refused(form, page);
  });

  // Last time's answer is no longer confirmed when another is given.
  function forgetConfirmation(field) {
    var told = field && field.querySelector('.earlier.done');
    if (told) {
      told.classList.remove('done');
      told.querySelector('.confirmed').hidden = true;
    }
  }

  document.addEventListener(
    'input',
    function (event) {
      var form = event.target.form;
      if (stateOf(form)) {
        form.dataset.unsaved = 'true';
        // Wanting to come back to an answer does not change it.
        if (!event.target.closest('.revisit')) {
          forgetConfirmation(event.target.closest('.field, tbody'));
        }
        // Half a number is another number: it is saved when it has been left, and not at a pause.
        if (event.target.inputMode === 'decimal') {
          event.stopPropagation();
        }
      }
    },
    true
  );

  // A form that is just saving itself is sent after that: else what it saves would look like somebody else's change.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    var button = event.submitter;
    if (form.classList.contains('htmx-request')) {
      event.preventDefault();
      form.addEventListener(
        'htmx:afterRequest',
        function () {
          window.setTimeout(function () {
            form.requestSubmit(button);
          });
        },
        { once: true }
      );
      return;
    }
    delete form.dataset.unsaved;
  });

  window.addEventListener('beforeunload', function (event) {
    if (!leaving && document.querySelector('form[data-unsaved]')) {
      event.preventDefault();
    }
  });

  // The server has kept what was typed and sends the person to log in: nothing is left unsaved here.
  var leaving = false;
  document.addEventListener('htmx:beforeOnLoad', function (event) {
    if (event.detail.xhr.getResponseHeader('HX-Redirect')) {
      leaving = true;
    }
  });

  // A question that depends on another answer comes and goes with it; one whose question stands on another page stays as
  // the server has made it. A condition names a question above, so one pass from the top is enough.
  function isChosen(name, options) {
    var fields = document.getElementsByName(name);
    for (var i = 0; i < fields.length; i++) {
      if (fields[i].checked && !fields[i].closest('[hidden]') && options.indexOf(fields[i].value) >= 0) {
        return true;
      }
    }
    return false;
  }

  function showByAnswers() {
    var conditional = document.querySelectorAll('[data-shown-if]');
    for (var i = 0; i < conditional.length; i++) {
      if (document.getElementsByName(conditional[i].dataset.shownIf).length) {
        conditional[i].hidden = !isChosen(conditional[i].dataset.shownIf, conditional[i].dataset.options.split(' '));
      }
    }
  }

  document.addEventListener('input', showByAnswers);
  showByAnswers();

  // A draft that is kept while somebody writes moves nobody.
  function leadToErrors(event) {
    var errors = document.getElementById('fel');
    var draft = event.target.closest ? event.target.closest('.draft') : null;
    if (errors && !draft) {
      errors.focus();
    }
  }

  document.addEventListener('htmx:afterSettle', leadToErrors);

  // What is kept now can be thrown away.
  document.addEventListener('htmx:afterSettle', function (event) {
    var draft = event.target.closest ? event.target.closest('.draft') : null;
    var discard = draft ? draft.parentElement.querySelector('.discard') : null;
    if (discard) {
      discard.hidden = !draft.dataset.kept;
    }
  });

  // What was saved while somebody writes moves nobody: what is wrong is said beside its field, and marked there.
  function markWrong(form) {
    form.querySelectorAll('.field > .error').forEach(function (error) {
      if (!error.closest('.attachments')) {
        error.remove();
      }
    });
    form.querySelectorAll('.wrong').forEach(function (field) {
      field.classList.remove('wrong');
    });
    form.querySelectorAll('[aria-invalid]').forEach(function (control) {
      control.removeAttribute('aria-invalid');
    });
    form.querySelectorAll('.state > .error').forEach(function (error) {
      var control = document.getElementById(error.id.replace(/-error$/, ''));
      control.setAttribute('aria-invalid', 'true');
      control.closest('.field, tbody').classList.add('wrong');
    });
  }

  document.addEventListener('htmx:afterSettle', function (event) {
    var state = event.target.closest ? event.target.closest('.save') : null;
    if (state && state.closest('form')) {
      markWrong(state.closest('form'));
    }
  });
})();
