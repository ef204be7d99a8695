// What the page of a script is told and sees (page.html). Pages are below https://developers.google.com/apps-script/guides/.

/** What each check of the page sees where all is kept as it was written; null where Google's pages do not say. */
const PAGE_CHECKS = {
  page_copies_text: { documented: null, here: true },
  page_keeps_slashes_in_templates: {
    documented: null,
    here: 'see https://example.com/a /* b */ c',
  },
  page_keeps_control_characters: { documented: null, here: [97, 1, 98, 133, 99] },
  page_takes_half_a_megabyte: { documented: null, here: 500000 },
  page_takes_1500_kilobytes: { documented: null, here: 1500000 },
  page_takes_5_megabytes: { documented: null, here: 5000000 },
  // html/communication says it of what a page sends; what a reply with a date becomes is not said.
  page_gets_no_date: { documented: null, here: null },
  // html/communication: "undefined in an array becomes null"
  page_gets_null_for_undefined: { documented: [null, 1], here: [null, 1] },
  page_runs_an_added_script: { documented: null, here: true },
  page_starts_a_worker: { documented: null, here: 'ready' },
};

/** The page that runs the checks; control characters come from here, as none may stand in a file. */
function makeLivePage() {
  return HtmlService.createHtmlOutputFromFile('page').append(
    '<script>window.controls = "a\u0001b\u0085c";</script>',
  );
}

/** What the page saw, beside what Google says of it. */
function describePage(seen) {
  const results = {};
  for (const [name, { documented, here }] of Object.entries(PAGE_CHECKS)) {
    results[name] = { documented, seen: seen === undefined ? here : seen[name] };
  }
  return results;
}

function replyOf(length) {
  return 'x'.repeat(length);
}

function replyWithDate() {
  return new Date(0);
}

function replyWithUndefined() {
  return [undefined, 1];
}
