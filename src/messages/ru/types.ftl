### Слова, из которых складываются другие предложения: виды значений и записей, причины.

## Какими бывают значения
type-text = текст
type-local-text = текст или тексты по языкам (kk, ru, en)
type-date = дата, например 2027-01-16
type-date-time = дата или дата и время: 2027-01-16 15:00
type-time-or-length = время (17:00), дата и время или длительность (2h, 90min)
type-length = длительность, например 2h или 90min
type-whole-number = целое число
expected-unix-seconds = целое число секунд с начала 1970 года
type-yes-no = true (да) или false (нет)
type-choice = одно слово из списка
type-list = список
type-map = группа полей, каждое на своей строке
type-scalar = одно значение
type-reference = имя записи, как в названии её файла
type-event-id = полное имя события, например events/robot
type-colour = цвет, например #1a5fb4
type-url = адрес, который начинается с https://
type-email = адрес электронной почты
type-phone = номер телефона, например +7 727 000 00 00
type-geo = широта и долгота, например [43.24, 76.95]
type-ages = возраст, например 10-14 или 16+
type-language-tag = код языка: kk, ru или en
type-hours = дни и часы: mon-fri: 09:00-18:00
type-weekdays = дни недели, например mon-fri или sat
type-media = путь к файлу в content/media
type-path = прежний адрес на этом сайте, например /old/robot/
type-domain = имя домена, например example.org
type-base-url = адрес, например https://example.org/
type-base-url-host = адрес с именем сайта: https://example.org/
type-base-url-plain = адрес без имени пользователя, без ? и # и без пробелов: https://example.org/
type-every = day, week, 2 weeks, month или year
type-repeat-day = день недели (tue), день месяца по счёту (2nd saturday, last friday), число (15) или last day
type-day-hours = часы: 10:00-18:00 или только начало: 10:00
type-time-or-date-time = время (16:00), дата или дата и время (2027-02-10 16:00)
type-rrule = значение RRULE, например FREQ=WEEKLY;BYDAY=TU;COUNT=12
type-build-time = дата или точное время, например 2026-11-21T09:00:00Z
type-port = целое число от 0 до 65535
type-ip = IP-адрес, например 127.0.0.1
type-nothing = ничего

## Виды записей
kind-event = событие
kind-workshop = мастер-класс
kind-venue = площадка
kind-topic = тема
kind-series = курс или клуб
kind-person = человек
kind-page = страница
kind-news = новость

## Части даты
part-day = день
part-month = месяц
part-hour = часы
part-minute = минуты

## Что есть в YAML, но здесь не принимается
yaml-anchor = якорь (&имя) или ссылка на него (*имя)
yaml-tag = тег (!имя)
yaml-merge-key = слияние (<<)
yaml-second-document = второй документ в том же файле

## Кодировки
encoding-windows-1251 = Windows-1251
encoding-utf16 = UTF-16
encoding-unknown = определить не удалось

## Почему в папку нельзя записать сайт
output-is-source = в этой папке лежат исходные файлы сайта
output-is-root = это корень диска
output-is-home = это ваша домашняя папка
output-is-parent = внутри этой папки лежит папка сайта
output-not-ours = в этой папке есть файлы, которые записала не эта программа
output-is-link = это ссылка на другую папку
output-is-file = это файл, а не папка

## Почему у сообщения нет текста
fault-no-message = такого сообщения нет
fault-unknown-reference = в нём упомянуто сообщение «{ $name }», а его нет
fault-unknown-function = в этом языке нет функции «{ $name }»
fault-wrong-call = у функции «{ $name }» слишком мало или слишком много значений, или это не переменные
fault-unknown-option = параметра «{ $name }» здесь нет
fault-unknown-choice = у параметра нет такого значения: { $name }
fault-no-such-case = здесь в этом языке нет такого падежа: { $name }
fault-wrong-value = в нём вызвано { $name }, а такое значение функции не подходит
fault-unknown-plural = в этом языке нет формы «{ $name }»
fault-missing-variable = не задана переменная «${ $name }»
fault-unknown-variable = в сообщении основного языка нет переменной «${ $name }»
fault-not-a-number = переменная «${ $name }» должна быть числом: по ней выбирается форма слова
fault-cycle = оно ссылается само на себя
fault-too-long = в нём больше 100 подстановок

## Что не так в файле Fluent
syntax-expected = здесь ожидается «{ $name }»
syntax-no-text = у «{ $name }» нет текста после знака равенства
syntax-no-value = не хватает значения
syntax-no-default = ни один вариант не отмечен звёздочкой, а один должен быть отмечен: *[other]
syntax-two-defaults = звёздочкой отмечены два варианта, а можно только один
syntax-open-quote = не закрыты кавычки
syntax-closing-brace = закрывающая фигурная скобка без открывающей
syntax-escape = «{ $name }» после обратной косой черты ничего не значит
syntax-expression = выражение в фигурных скобках не закончено
syntax-selector = выбирать вариант можно только по переменной или по NUMBER

## Что не так в правиле RRULE
rule-unsupported = эта часть не используется; час стоит в «start»
rule-unknown-part = такой части нет
rule-below-a-day = чаще раза в день повторять нельзя
rule-bad-value = неверное значение
rule-twice = записано дважды
rule-no-frequency = не указана частота
rule-two-ends = указано два конца
rule-zero = должно быть не меньше 1
rule-ordinal = день по счёту бывает только в месяце и в году
rule-other-frequency = с такой частотой не употребляется
rule-setpos-alone = без другой части BY… не имеет смысла

## Дни недели
weekday-monday = понедельник
weekday-tuesday = вторник
weekday-wednesday = среда
weekday-thursday = четверг
weekday-friday = пятница
weekday-saturday = суббота
weekday-sunday = воскресенье
