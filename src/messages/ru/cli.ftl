### Предложения командной строки.

severity-error = ошибка
severity-warning = предупреждение
label-help = подсказка
note-did-you-mean = может быть, «{ $word }»?

build-done = Сайт собран: { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
    [many] { $pages } страниц
   *[other] { $pages } страницы
}, { $feeds ->
    [one] { $feeds } лента
    [few] { $feeds } ленты
    [many] { $feeds } лент
   *[other] { $feeds } ленты
}. Файлы: записано { $written }, без изменений { $unchanged }, удалено { $removed }. Время: { $seconds } с. Часовые пояса: { $zones }.
build-nothing-changed = Ничего не изменилось: собранный сайт не устарел ({ $seconds } с).
check-clean = Всё в порядке.
summary-errors = { $errors ->
    [0] Ошибок нет
    [one] { $errors } ошибка
    [few] { $errors } ошибки
    [many] { $errors } ошибок
   *[other] { $errors } ошибки
}, { $warnings ->
    [0] предупреждений нет
    [one] { $warnings } предупреждение
    [few] { $warnings } предупреждения
    [many] { $warnings } предупреждений
   *[other] { $warnings } предупреждения
}.
nothing-written = Ничего не записано: собранный раньше сайт остался прежним.
more-problems = { $count ->
    [one] Не показана ещё { $count } проблема. Сначала исправьте то, что выше.
    [few] Не показаны ещё { $count } проблемы. Сначала исправьте то, что выше.
    [many] Не показано ещё { $count } проблем. Сначала исправьте то, что выше.
   *[other] Не показано ещё { $count } проблемы. Сначала исправьте то, что выше.
}
drafts-left-out = { $count ->
    [one] Не вошёл { $count } черновик.
    [few] Не вошли { $count } черновика.
    [many] Не вошло { $count } черновиков.
   *[other] Не вошло { $count } черновика.
}
not-published-yet = { $count ->
    [one] { $count } запись ещё не опубликована: дата в поле «publish» не наступила.
    [few] { $count } записи ещё не опубликованы: дата в поле «publish» не наступила.
    [many] { $count } записей ещё не опубликовано: дата в поле «publish» не наступила.
   *[other] { $count } записи ещё не опубликовано: дата в поле «publish» не наступила.
}
forgotten = Событие «{ $id }» забыто: программа больше не предупредит, что его нет. Записано в { $path }
forgotten-before = Событие «{ $id }» забыто раньше: { $path }
forgotten-comment = События, которые убраны с сайта без следа. Этот список дополняет keste forget.
init-done = Новый сайт создан в папке «{ $path }». Посмотреть в браузере: keste serve --root "{ $path }"
init-not-empty = Папка «{ $path }» не пуста. Выберите пустую папку или новое имя.
progress-reading = Читаю файлы
progress-parsing = Разбираю записи
progress-rendering = Готовлю страницы
progress-writing = Записываю файлы
explain-unknown-code = Нет такого кода: «{ $code }». Код стоит в квадратных скобках после слова «ошибка» или «предупреждение».
list-empty = Показывать нечего.
status-days = дней
status-entry = запись
status-words = слов
status-fine = есть
status-missing = нет
status-outdated = устарел
status-summary = { $outdated ->
        [0] { $missing ->
            [0] Всё переведено ({ $languages }).
           *[other] Не хватает переводов: { $missing }. Устаревших нет.
        }
       *[other] Не хватает переводов: { $missing }. Устарело: { $outdated }.
    }
status-accepted = { $file }: отмечено, что перевод сделан с { $source } в его нынешнем виде.
stale-fresh = Собранный сайт не устарел: до { $day } ничего не изменится.
stale-due = Собранный сайт устарел: с { $day } на нём не всё верно. Соберите его заново: keste build
stale-never = Собранный сайт не устарел: ни один день впереди его не изменит.
serve-ready = Сайт открыт здесь: { $url }  Чтобы остановить, нажмите Ctrl+C.
serve-updated = Сайт обновлён ({ $seconds } с).
serve-kept = В браузере сайт остался таким, каким был до ошибки. Когда она будет исправлена, страница обновится сама.
serve-report = Исправьте ошибку, и страница обновится сама
