// Says when the login is about to end, and lets the person stay. Every page and every saving prolongs it, in all tabs.
(function () {
  'use strict';

  var WARNING = 5 * 60 * 1000;
  // Rather a little too early: the server has counted since before its answer came.
  var MARGIN = 30 * 1000;
  var HEARD = 'senast hörd';
  var notice = document.getElementById('inloggningen');
  if (!notice) {
    return;
  }
  var heard;

  function hear() {
    heard = Date.now();
    try {
      window.localStorage.setItem(HEARD, String(heard));
    } catch (none) {
      // This tab then knows of itself alone.
    }
  }

  function lastHeard() {
    try {
      return Math.max(heard, Number(window.localStorage.getItem(HEARD)));
    } catch (none) {
      return heard;
    }
  }

  function say(part) {
    if (notice.dataset.says !== part) {
      notice.dataset.says = part;
      Array.prototype.forEach.call(notice.children, function (child) {
        child.hidden = !child.classList.contains(part);
      });
    }
  }

  function look() {
    var left = lastHeard() + Number(notice.dataset.seconds) * 1000 - MARGIN - Date.now();
    say(left <= 0 ? 'ended' : left > WARNING ? 'none' : notice.dataset.says === 'failed' ? 'failed' : 'soon');
  }

  function stay() {
    var token = new URLSearchParams({ _csrf: document.querySelector('input[name="_csrf"]').value });
    window
      .fetch(notice.dataset.stay, { method: 'POST', body: token, redirect: 'manual' })
      .then(function (answer) {
        if (answer.ok) {
          hear();
          look();
        } else {
          say('ended');
        }
      })
      .catch(function () {
        say('failed');
      });
  }

  document.addEventListener('htmx:afterRequest', function (event) {
    var answer = event.detail.xhr;
    if (answer.status && !answer.getResponseHeader('HX-Redirect')) {
      hear();
      look();
    }
  });
  notice.querySelectorAll('button').forEach(function (button) {
    button.addEventListener('click', stay);
  });
  hear();
  window.setInterval(look, 5000);
})();
