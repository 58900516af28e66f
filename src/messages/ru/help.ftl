### Справка командной строки и предложения о том, что в вызове не так.
### Сообщение команды называется help-<команда>, её параметра — help-<команда>-<параметр>; параметра нескольких
### команд — help-all-<параметр>, имя значения — value-<имя>.

## Части каждой справки
heading-usage = Использование
heading-commands = Команды
heading-arguments = Значения
heading-options = Параметры
note-default = [по{"\u00A0"}умолчанию: { $values }]
note-possible = [возможные значения: { $values }]

## Имена значений
value-code = КОД
value-command = КОМАНДА
value-date = ДАТА
value-dir = ПАПКА
value-entry = ЗАПИСЬ
value-format = ВИД
value-id = ИМЯ
value-ip = IP
value-lang = ЯЗЫК
value-options = ПАРАМЕТРЫ
value-path = ФАЙЛ
value-port = ПОРТ
value-url = URL
value-words = СЛОВА

## Команды
help-keste = Делает из событий, записанных в Markdown на нескольких языках, сайт с календарями iCal
help-build = Собрать сайт и записать его в папку
help-serve = Показать сайт в браузере и обновлять его после каждого сохранения
help-check = Найти все проблемы, ничего не записывая
help-list = Показать, что проходит в указанные дни или что посетители находят по словам
help-stale = Сказать, наступил ли день, с которого собранный сайт устарел
    .more = Код завершения: 0 — сайт не устарел, 10 — устарел, 3 — собранного сайта нет.
help-status = Показать, каких переводов нет и какие устарели; ближайшее событие стоит первым
help-forget = Убрать с сайта без следа опубликованные события, файлы которых удалены
    .more = Добавляет их имена в content/forgotten.yaml. Событие, которое не состоится, лучше отменить: status: cancelled.
help-init = Создать небольшой сайт, который сразу собирается
help-explain = Рассказать подробнее о коде, который стоит в сообщении
help-help = Показать эту справку или справку по команде

## Параметры нескольких команд
help-all-lang = Язык сообщений программы
help-all-format = В каком виде показать проблемы; md и html — таблицы «keste status»
help-all-root = Папка, в которой лежит keste.yaml
help-all-base-url = Адрес, по которому публикуется сайт, вместо base_url из keste.yaml
help-all-now = Время сборки: дата или точное время, например 2026-11-21T09:00:00Z
help-all-tzdb = Часовые пояса, которые сделал zic; они заменяют пояса программы с теми же именами
help-all-ledger = Журнал публикаций с опубликованного сайта; если не указан, ledger.json в папке собранного сайта
help-all-help = Показать эту справку
help-all-version = Показать версию программы

## Параметры одной команды
help-build-output = Папка собранного сайта; если не указана, public/ рядом с keste.yaml
help-serve-port = Порт; если он занят, берётся следующий свободный
help-serve-host = IP-адрес, по которому открывается сайт; 0.0.0.0 показывает сайт всей вашей сети. Если не указан, сайт виден только на этом компьютере
help-serve-drafts = Показать и черновики, и то, что ещё не опубликовано
help-check-strict = Считать ошибкой и предупреждение
help-list-from = Первый день; если не указан, день сборки
help-list-to = Последний день
help-list-search = Что найдёт посетитель, который набрал эти слова; самое подходящее стоит первым
help-stale-dir = Папка, в которой лежит собранный сайт
help-stale-now = С каким временем сравнить: дата или точное время, например 2026-11-21T09:00:00Z
help-status-all = Показать и записи, с которыми ничего делать не нужно
help-status-accept = Отметить, что перевод соответствует нынешнему исходному тексту, например: --accept events/robot ru
help-forget-ids = Полные имена событий, например events/robot
help-init-folder = Пустая папка или папка, которой ещё нет
help-explain-code = Код, например unknown-key
help-help-command = Команда; если не указана, справка обо всей программе

## Что в вызове не так
usage-unknown-command = Нет такой команды: «{ $command }»
usage-unknown-option = Здесь нет параметра «{ $argument }»
usage-extra-word = Здесь лишнее: «{ $argument }»
usage-missing-value = У { $argument } не указано значение
usage-wrong-value = Для { $argument } не подходит значение «{ $value }»
usage-extra-value = Для { $argument } лишнее значение «{ $value }»
usage-number-of-values = Для { $argument } нужно { $expected ->
    [one] { $expected } значение
    [few] { $expected } значения
    [many] { $expected } значений
   *[other] { $expected } значения
}, указано: { $actual }
usage-twice = { $argument } указано больше одного раза
usage-conflict = { $argument } и { $other } нельзя указать вместе
usage-missing-argument = Не указано: { $argument }
usage-missing-command = Не указана команда
usage-not-utf8 = Одно из слов в командной строке записано не в UTF-8
usage-unreadable = Командную строку не удалось прочитать
usage-no-table = --format md и --format html указывают только с «keste status»
usage-possible = Напишите одно из: { $values }.
usage-expected = Здесь должно быть: { $expected }.
usage-option-of = Этот параметр пишется после своей команды: { $commands }.
usage-more = Все команды и параметры: keste --help
