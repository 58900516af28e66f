### Sentences of the command line.

severity-error = error
severity-warning = warning
label-help = what to do
note-did-you-mean = did you mean “{ $word }”?

build-done = Built: { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $feeds ->
    [one] { $feeds } feed
   *[other] { $feeds } feeds
}. Files written: { $written }, unchanged: { $unchanged }, removed: { $removed }. Time: { $seconds } s. Time zones: { $zones }.
build-nothing-changed = Nothing has changed: the built site is up to date ({ $seconds } s).
check-clean = No problems found.
summary-errors = { $errors ->
    [0] No errors
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}.
nothing-written = Nothing was written: the site from the last build is untouched.
more-problems = { $count ->
    [one] { $count } more problem is not shown. Fix the ones above first.
   *[other] { $count } more problems are not shown. Fix the ones above first.
}
drafts-left-out = { $count ->
    [one] { $count } draft was left out.
   *[other] { $count } drafts were left out.
}
not-published-yet = { $count ->
    [one] { $count } entry is not published yet: its date in “publish” is still to come.
   *[other] { $count } entries are not published yet: their dates in “publish” are still to come.
}
forgotten = “{ $id }” is forgotten: the program no longer warns that it is missing. Noted in { $path }
forgotten-before = “{ $id }” was forgotten before: { $path }
forgotten-comment = Events that left the site without a trace. keste forget adds to this list.
init-done = A new site is in “{ $path }”. To see it in a browser: keste serve --root "{ $path }"
init-not-empty = The folder “{ $path }” is not empty. Choose an empty folder or a new name.
progress-reading = Reading files
progress-parsing = Reading entries
progress-rendering = Making pages
progress-writing = Writing files
explain-unknown-code = There is no code “{ $code }”. The code is in the square brackets after the word “error” or “warning”.
list-empty = Nothing to list.
status-days = days
status-entry = entry
status-words = words
status-fine = ok
status-missing = missing
status-outdated = outdated
status-summary = { $outdated ->
        [0] { $missing ->
            [0] Everything is translated ({ $languages }).
           *[other] Missing translations: { $missing }. Outdated: none.
        }
       *[other] Missing translations: { $missing }. Outdated: { $outdated }.
    }
status-accepted = { $file } counts as made from { $source } as it is now.
stale-fresh = The built site is up to date: nothing changes before { $day }.
stale-due = The built site has been out of date since { $day }. Build it again: keste build
stale-never = The built site is up to date: no coming day changes it.
serve-ready = The site is at { $url }  Press Ctrl+C to stop.
serve-updated = Updated ({ $seconds } s).
serve-kept = The browser keeps the last good state of the site. It follows by itself once the problem is mended.
serve-report = Mend this and the page follows by itself
